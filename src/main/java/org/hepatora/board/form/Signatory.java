// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.form;

import java.util.Arrays;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, and so would sign what is decided there.
 *
 * @param caller who signed in; null where the server runs open
 */
public record Signatory(@Nullable Caller caller) {
  /** The name they signed in with; null where nobody does. */
  public @Nullable String name() {
    return caller == null ? null : caller.subject();
  }

  /** Whether they may create resources of these types; the FHIR endpoint has the last word. */
  public boolean may(String... types) {
    return caller == null
        || Arrays.stream(types)
            .allMatch(type -> !caller.scopes().granting(Access.CREATE, type).isEmpty());
  }
}

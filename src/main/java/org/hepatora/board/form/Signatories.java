// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.form;

import jakarta.servlet.http.HttpServletRequest;
import org.hepatora.chart.StoredResources;
import org.hepatora.fhir.write.Author;
import org.hepatora.security.scopes.Caller;
import org.springframework.stereotype.Component;

/** Knows who looks at a page. */
@Component
public final class Signatories {
  private static final int LONGEST_NAME = 200;

  private final StoredResources stored;

  Signatories(StoredResources stored) {
    this.stored = stored;
  }

  public Signatory of(HttpServletRequest request) {
    return new Signatory(
        request.getAttribute(Caller.class.getName()) instanceof Caller caller ? caller : null);
  }

  /** Who signs a form: who signed in, else the name that stands in it. */
  public Author author(Signatory signatory, FormFields form) {
    var caller = signatory.caller();
    if (caller == null) {
      return new Author(form.required("author", LONGEST_NAME), null);
    }
    var user = caller.fhirUser();
    return new Author(caller.subject(), user != null && stored.holds(user) ? user : null);
  }
}

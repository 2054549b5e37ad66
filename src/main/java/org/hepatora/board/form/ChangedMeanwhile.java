// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.form;

import java.util.List;

/** What somebody decided on is no longer what the record says. */
public final class ChangedMeanwhile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<ShownAnswer.Change> changes;

  ChangedMeanwhile(List<ShownAnswer.Change> changes) {
    super("the record changed since the page was shown", null, false, false);
    this.changes = List.copyOf(changes);
  }

  public List<ShownAnswer.Change> changes() {
    return changes;
  }
}

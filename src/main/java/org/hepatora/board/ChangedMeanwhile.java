package org.hepatora.board;

import java.util.List;

/** What somebody decided on is no longer what the record says. */
final class ChangedMeanwhile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Shown.Change> changes;

  ChangedMeanwhile(List<Shown.Change> changes) {
    super("the record changed since the page was shown", null, false, false);
    this.changes = List.copyOf(changes);
  }

  List<Shown.Change> changes() {
    return changes;
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.wire;

import java.util.List;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * A call that is refused, with every fault found in it. Its texts are ours and never quote the
 * request.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public Refusal(List<Fault> faults) {
    super(faults.get(0).text(), null, false, false);
    this.faults = List.copyOf(faults);
  }

  public Refusal(Kind kind, String text) {
    this(List.of(new Fault(kind, null, text)));
  }

  /** What another part of the server found wrong. */
  public static Refusal of(RequestProblem problem) {
    var text = problem.getMessage() == null ? problem.kind().name() : problem.getMessage();
    return new Refusal(List.of(new Fault(problem.kind(), problem.expression(), text)));
  }

  List<Fault> faults() {
    return faults;
  }

  /** The kind of the first fault; the faults of one refusal share its status. */
  public Kind kind() {
    return faults.get(0).kind();
  }

  /** The HTTP status. */
  public int status() {
    return kind().status();
  }

  /** One fault: its kind, where it is in the request (a path), and what is wrong in words. */
  public record Fault(Kind kind, @Nullable String path, String text) {}
}

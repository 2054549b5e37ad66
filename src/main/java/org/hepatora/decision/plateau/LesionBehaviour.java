package org.hepatora.decision.plateau;

import java.util.List;
import org.hepatora.decision.response.ResponseHistory;

/** Follows each lesion under therapy; decision.md 3.4, evidence.md 3.5. */
public final class LesionBehaviour {
  private LesionBehaviour() {}

  /**
   * The lesions of the current line, in order of reference.
   *
   * @param removals resections and complete ablations; those after the day asked about are ignored
   */
  public static List<LesionCourse> of(
      ResponseHistory history, List<Removal> removals, BehaviourRules rules) {
    throw new UnsupportedOperationException("follows");
  }
}

package org.hepatora.fetch;

/**
 * One query of a patient's record, such as a prefetch key of CDS Hooks: its name, the one resource
 * type it brings, and the query itself.
 *
 * @param need what an answer loses when it was not answered
 */
public record ChartQuery(String name, String resourceType, String template, Need need) {
  /** The query for one patient. */
  public String query(String patientId) {
    return template.replace("{{context.patientId}}", patientId);
  }

  /** What hangs on a key. */
  public enum Need {
    /** Facts a positive answer needs: without all of them there is none. */
    REQUIRED,
    /** Another way to record such facts; may be absent, but not failed or cut short. */
    ALTERNATIVE,
    /** Facts that act when recorded; decision.md 2 "Not required but acting". */
    ADVISORY
  }
}

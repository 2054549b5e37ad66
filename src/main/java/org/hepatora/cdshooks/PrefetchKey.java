package org.hepatora.cdshooks;

/**
 * One prefetch key: its name, the one resource type it holds, and the query that fills it.
 *
 * @param need what an answer loses when the key was not filled
 */
record PrefetchKey(String name, String resourceType, String template, Need need) {
  /** The query for one patient. */
  String query(String patientId) {
    return template.replace("{{context.patientId}}", patientId);
  }

  /** What hangs on a key. */
  enum Need {
    /** Facts a positive answer needs: without all of them there is none. */
    REQUIRED,
    /** Another way to record such facts; may be absent, but not failed or cut short. */
    ALTERNATIVE,
    /** Facts that act when recorded; decision.md 2 "Not required but acting". */
    ADVISORY
  }
}

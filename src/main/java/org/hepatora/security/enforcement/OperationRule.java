// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an operation asks of its caller; SMART has no scopes for operations, so this is ours. An
 * operation that stands nowhere here is for administrators.
 */
enum OperationRule {
  /**
   * Computes on what the caller sends, or on terminology: any valid token. On a stored resource
   * that is somebody's record, as {@link #READ_TYPE}.
   */
  OPEN,
  /** The whole record of the patient it is called on: read and search of every type. */
  RECORD,
  /** Read and search of every type, whoever's record it is. */
  READ_ALL,
  /** Read of every resource of the type. */
  READ_TYPE,
  /** Update of every resource of the type. */
  UPDATE_TYPE,
  /**
   * Reports of everybody: reports on the level of the system, or read and search of every type;
   * never with one patient in context.
   */
  COHORT,
  /** Bulk export: read and search on the level of the system. */
  EXPORT,
  /** An administrator with every access to every type. */
  ADMINISTER;

  private static final Map<String, OperationRule> RULES =
      Stream.of(
              Map.entry(
                  OPEN,
                  Set.of(
                      "$expand",
                      "$lookup",
                      "$validate-code",
                      "$subsumes",
                      "$translate",
                      "$validate")),
              Map.entry(RECORD, Set.of("$everything", "$summary")),
              Map.entry(READ_TYPE, Set.of("$meta", "$diff", "$snapshot", "$binary-access-read")),
              Map.entry(UPDATE_TYPE, Set.of("$meta-add", "$meta-delete", "$binary-access-write")),
              Map.entry(READ_ALL, Set.of("$document")),
              Map.entry(COHORT, Set.of("$evaluate-measure", "$evaluate-measure-status")),
              Map.entry(EXPORT, Set.of("$export", "$export-poll-status")))
          .flatMap(row -> row.getValue().stream().map(name -> Map.entry(name, row.getKey())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** The rule of an operation of HAPI's. */
  static OperationRule of(String name) {
    return RULES.getOrDefault(name, ADMINISTER);
  }
}

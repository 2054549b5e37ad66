// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

/** Where the cohort goes: whatever executes a FHIR transaction. Called from several threads. */
@FunctionalInterface
public interface TransactionSink {
  /** Executes the transaction; throws when it could not be executed as a whole. */
  void load(String transactionBundleJson);
}

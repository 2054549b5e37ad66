// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong with the file of knowledge, by line, instead of a stack trace. */
final class KnowledgeRefusedAnalyzer extends AbstractFailureAnalyzer<KnowledgeRefusedException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, KnowledgeRefusedException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Correct the file (tables and keys: docs/knowledge.md), or start without"
            + " hepatora.knowledge.file (HEPATORA_KNOWLEDGE_FILE) to read by the tables of the"
            + " release.",
        cause);
  }
}

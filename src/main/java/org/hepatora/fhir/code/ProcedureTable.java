// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.hepatora.knowledge.Row;
import org.jspecify.annotations.Nullable;

/** What a Procedure was: by its codes, else by its words. */
public final class ProcedureTable {
  private final ConceptTable table;

  public ProcedureTable(List<Row> rows) {
    table = new ConceptTable(rows);
  }

  /** The kind of a Procedure's code; null when it is none that is known. */
  public @Nullable ProcedureKind of(JsonNode concept) {
    return of(concept, Words.of(concept));
  }

  /**
   * @param words all that is said of it, be it elsewhere than in the code
   */
  public @Nullable ProcedureKind of(JsonNode concept, String words) {
    var kind = ProcedureKind.ofCode(table.ofCodes(concept));
    var said = ProcedureKind.ofCode(table.ofText(words));
    if (kind == null) {
      return said;
    }
    if (kind == ProcedureKind.TACE && said == ProcedureKind.Y90) {
      return ProcedureKind.Y90;
    }
    return kind == ProcedureKind.RFA && said == ProcedureKind.MWA ? ProcedureKind.MWA : kind;
  }

  /**
   * Whether it ablates something in the liver, by any means; cryoablation and alcohol have no
   * modality of their own here.
   */
  public boolean isAblation(JsonNode concept) {
    var words = Words.of(concept);
    boolean liver = any(words, "liver", "hepat", "hcc", "肝", "leber");
    var kind = of(concept);
    if (kind == ProcedureKind.CRYOABLATION) {
      return true;
    }
    if (!liver && any(words, "cardiac", "atrial", "heart", "vein", "renal", "thyroid", "lung")) {
      return false;
    }
    return kind == ProcedureKind.RFA
        || kind == ProcedureKind.MWA
        || (liver && any(words, "ablation", "消融"));
  }

  private static boolean any(String words, String... parts) {
    for (String part : parts) {
      if (words.contains(part)) {
        return true;
      }
    }
    return false;
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepatora.decision.therapy.DrugClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hospital adds rows; a row that cannot be taken is named with its file and line. */
final class KnowledgeTest {
  private static final String HEAD = "table,concept,match,system,value,source\n";

  @TempDir private Path folder;

  @Test
  void aNewDrugIsNoRelease() throws IOException {
    var own =
        with(
            """
            # our formulary
            drugs,newlimab,display,,newlimab,formulary
            drugs,newlimab,class,,pd-1,formulary
            drugs,newlimab,class,,vegf-antibody,formulary
            drugs,newlimab,washout,,pd1-pd-l1,formulary
            drugs,newlimab,washout,,bevacizumab,formulary
            drugs,newlimab,name,,新利单抗,formulary
            drugs,newlimab,code,https://his.example.org/drugs,"D,1",formulary
            """);

    var read = own.formulary().read(List.of(), List.of("新利单抗注射液"), null).drugs();

    assertThat(read).hasSize(1);
    assertThat(read.first().classes())
        .containsExactlyInAnyOrder(DrugClass.ICI_PD1, DrugClass.VEGF_MAB);
    assertThat(Knowledge.standard().formulary().read(List.of(), List.of("新利单抗"), null).isNothing())
        .isTrue();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "drug,x,display,,x,us; unknown table",
        "drugs,x,colour,,red,us; unknown key \"colour\"",
        "drugs,x,display,,x,; a row needs a source",
        "drugs,x,display,,,us; the concept or the value is empty",
        "drugs,x,display,x,us; 5 columns in place of 6",
        "drugs,x,code,nowhere,1,us; unknown code system",
        "drugs,x,code,,1,us; a code needs its system",
        "drugs,x,display,,x,us; x has no class",
        "drugs,atezolizumab,class,,pd-9,us; there is no class \"pd-9\"",
        "drugs,atezolizumab,washout,,ever,us; there is no interval therapy.washout.ever",
        "drugs,atezolizumab,code,rxnorm,253337,us; 253337 stands for bevacizumab already",
        "drugs,atezolizumab,name,,Avastin,us; Avastin stands for bevacizumab already",
        "regimens,y,drug,,nothing,us; there is no drug \"nothing\"",
        "regimens,y,local,,laser,us; there is no local therapy \"laser\"",
        "procedures,tace,prefix,icd-9-cm-3,50.22,us; 50.22 stands for resection already"
      })
  void aWrongRowIsNamedWithItsLine(String row, String what) {
    assertThatThrownBy(() -> with(row + "\n"))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("own.csv, line 2: ")
        .hasMessageContaining(what);
  }

  private Knowledge with(String rows) throws IOException {
    return Knowledge.with(Files.writeString(folder.resolve("own.csv"), HEAD + rows));
  }
}

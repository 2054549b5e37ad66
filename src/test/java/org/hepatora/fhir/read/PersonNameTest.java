// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class PersonNameTest {
  private static String shown(String names) {
    try {
      return PersonName.of(
          new ObjectMapper().readTree("{\"name\":[" + names.replace('\'', '"') + "]}"));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void givenNamesStandBeforeTheFamilyName() {
    assertThat(shown("{'family':'Mbeki','given':['Ada','Rose']}")).isEqualTo("Ada Rose Mbeki");
    assertThat(shown("{'given':['Ada']}")).isEqualTo("Ada");
  }

  @Test
  void aChineseNameBeginsWithTheFamilyAndHasNoSpace() {
    assertThat(shown("{'family':'王','given':['小明']}")).isEqualTo("王小明");
  }

  @Test
  void theTextIsHowTheNameIsWritten() {
    assertThat(shown("{'text':' Dr Ada Mbeki ','family':'X'}")).isEqualTo("Dr Ada Mbeki");
  }

  @Test
  void theOfficialNameComesFirstAndOneOutOfUseNever() {
    assertThat(
            shown(
                "{'use':'maiden','family':'M'},{'use':'usual','family':'U'},{'use':'official','family':'O'}"))
        .isEqualTo("O");
    assertThat(shown("{'use':'old','family':'Old'},{'family':'New'}")).isEqualTo("New");
    assertThat(shown("{'use':'old','family':'Old'}")).isEmpty();
    assertThat(shown("")).isEmpty();
  }
}

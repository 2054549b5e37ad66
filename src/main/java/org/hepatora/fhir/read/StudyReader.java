// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.therapy.Study;
import org.hepatora.decision.therapy.Study.Population;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.ConditionKind;
import org.hepatora.fhir.code.Vocabulary;
import org.hepatora.fhir.code.Words;

/** Reads ResearchStudies: what a trial says of itself, and whom it says it is for. */
public final class StudyReader {
  /** The type it reads. */
  public static final String TYPE = "ResearchStudy";

  /** The status of a study that takes patients; approved or paused ones do not. */
  private static final String RECRUITING = "active";

  private final Vocabulary vocabulary;

  public StudyReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The studies among these resources; what cannot be read as one is left out. */
  public List<Study> read(List<Located> resources) {
    var studies = new ArrayList<Study>();
    for (var one : resources) {
      if (one.type().equals(TYPE) && !one.unreadable()) {
        studies.add(study(one));
      }
    }
    return List.copyOf(studies);
  }

  private Study study(Located one) {
    var study = one.resource();
    var numbers = new ArrayList<String>();
    study.path("identifier").forEach(each -> add(each.path("value").asText(), numbers));
    var title = study.path("title").asText();
    return new Study(
        one.source(),
        title.isBlank() ? one.source() : title,
        numbers,
        study.path("status").asText().equals(RECRUITING),
        isHepatocellular(study),
        populations(study));
  }

  private static void add(String number, List<String> numbers) {
    if (!number.isBlank()) {
      numbers.add(number.strip());
    }
  }

  private boolean isHepatocellular(JsonNode study) {
    for (JsonNode condition : study.path("condition")) {
      var coded = vocabulary.conditions.ofCodes(condition);
      var kind = coded == null ? vocabulary.conditions.ofWords(condition) : coded;
      if (kind != null && ConditionKind.diagnosis(kind) == Diagnosis.Kind.HCC) {
        return true;
      }
    }
    return false;
  }

  private static EnumSet<Population> populations(JsonNode study) {
    var found = EnumSet.noneOf(Population.class);
    for (JsonNode keyword : study.path("keyword")) {
      for (JsonNode coding : keyword.path("coding")) {
        for (var population : Population.values()) {
          if (coding.path("code").asText().equals(population.code())
              && coding.path("system").asText().equals(Canonicals.STUDY_POPULATION_SYSTEM)) {
            found.add(population);
          }
        }
      }
      said(Words.of(keyword), found);
    }
    said(study.path("title").asText(), found);
    return found;
  }

  /** Words that name a line or the antigen; they narrow whom a study is shown for. */
  private static void said(String words, EnumSet<Population> found) {
    var text = words.toLowerCase(Locale.ROOT).replace('-', ' ');
    if (text.contains("gpc3") || text.contains("glypican 3")) {
      found.add(Population.GPC3_POSITIVE);
    }
    if (text.contains("first line") || text.contains("一线")) {
      found.add(Population.FIRST_LINE);
    }
    if (text.contains("second line") || text.contains("二线")) {
      found.add(Population.SECOND_LINE);
    }
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.course.TumourResponse;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.language.Speech;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Observation;

/**
 * Writes the course of a tumour under therapy; fhir-model.md 2, $assess-response. The same course
 * gives the same bytes: ids come from the patient, the criteria and the day.
 */
public final class ResponseWriter {
  private static final String URN = "urn:uuid:";

  /** The criteria answered when none is asked for: iRECIST where it applies. */
  public static Set<ResponseCriteria> usual(TumourResponse response) {
    var usual = EnumSet.of(ResponseCriteria.RECIST_1_1, ResponseCriteria.MRECIST);
    if (response.history().irecist() != null) {
      usual.add(ResponseCriteria.IRECIST);
    }
    return usual;
  }

  /**
   * One Observation a criterion and assessment, by criterion and day, then the phase, whose notes
   * say what is to be said of the whole: best responses, doubts, and what could not be read. Each
   * has its stable id.
   *
   * @param asked the criteria, in the order of their enum
   * @param patient reference of the patient
   */
  public List<Observation> observations(
      TumourResponse response,
      Set<ResponseCriteria> asked,
      List<Problem> problems,
      String patient) {
    var history = response.history();
    var writer = new TimePointWriter(patient);
    var observations = new ArrayList<Observation>();
    for (ResponseCriteria criteria : asked) {
      var series = history.series(criteria);
      if (series != null) {
        for (var point : series.points()) {
          observations.add(writer.write(series, point, ResponseNotes.of(series, point, history)));
        }
      }
    }
    var phase = ResponsePhaseWriter.write(response, patient);
    ResponseRemarks.on(response, asked, problems)
        .forEach(each -> phase.addNote().setText(Speech.say(each)));
    observations.add(phase);
    return observations;
  }

  /** The answer where nothing is stored: known by name-based UUIDs, without ids. */
  public Bundle unstored(List<Observation> observations) {
    var bundle = new Bundle().setType(BundleType.COLLECTION);
    for (Observation each : observations) {
      bundle.addEntry().setFullUrl(URN + each.getIdPart()).setResource(each);
      each.setId((String) null);
    }
    return bundle;
  }

  /**
   * The answer from stored Observations.
   *
   * @param base address of the server, without a slash at its end
   */
  public Bundle stored(List<Observation> observations, String base) {
    var bundle = new Bundle().setType(BundleType.COLLECTION);
    for (Observation each : observations) {
      bundle
          .addEntry()
          .setFullUrl(base + "/Observation/" + each.getIdElement().getIdPart())
          .setResource(each);
    }
    return bundle;
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.review;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.chart.StudyRegister;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.therapy.Study;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.fhir.read.StudyReader;
import org.springframework.stereotype.Component;

/** The trials on record for whoever needs another line of therapy. */
@Component
public class Trials {
  private final StudyRegister register;
  private final StudyReader reader;

  public Trials(StudyRegister register, PatientPictureReader pictures) {
    this.register = register;
    this.reader = pictures.studies();
  }

  /** Those stored here and those that came with the record; none where nothing asks for them. */
  public List<Study> beside(Review review) {
    if (review.answer().disposition() != Disposition.NEXT_LINE) {
      return List.of();
    }
    var studies = new ArrayList<>(reader.read(register.studies()));
    reader.read(review.record()).stream()
        .filter(one -> studies.stream().noneMatch(other -> other.source().equals(one.source())))
        .forEach(studies::add);
    return List.copyOf(studies);
  }
}

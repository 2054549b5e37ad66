// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.policy.Policy;
import org.hepatora.demo.DemoCohort;
import org.hepatora.demo.DemoPatient;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.PatientPictureReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One decision on one core, for the course of the demo cohort that is nearest to so many resources.
 * A course is told in JSON, parsed to trees, read to a picture, decided.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class DecisionBenchmark {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final int COHORT = 200;

  @Param({"120"})
  private int resources;

  private final ObjectMapper json = FhirJson.mapper();
  private final PatientPictureReader reader = new PatientPictureReader();
  private final EligibilityAssessor assessor = new EligibilityAssessor(Policy.standard());

  private byte[] told = new byte[0];
  private List<Located> parsed = List.of();
  private PatientPicture picture = PatientPicture.unknown();

  /** Chooses the course and says which. */
  @Setup
  public void choose() throws JsonProcessingException {
    var course =
        new DemoCohort(20241123, TODAY)
            .patients(COHORT)
            .min(Comparator.comparingInt(each -> Math.abs(size(each) - resources)))
            .orElseThrow();
    told = course.transactionBundle().getBytes(StandardCharsets.UTF_8);
    parsed = Bundles.flatten(json.readTree(course.transactionBundle()));
    picture = reader.read(parsed);
    System.out.printf(
        "%n%s (%s): %d resources, %d bytes, %s%n",
        course.id(),
        course.course(),
        parsed.size(),
        told.length,
        assessor.assess(picture, TODAY).disposition());
  }

  private int size(DemoPatient patient) {
    try {
      return Bundles.flatten(json.readTree(patient.transactionBundle())).size();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The pure decision. */
  @Benchmark
  public Answer decide() {
    return assessor.assess(picture, TODAY);
  }

  /** Readers and decision, from parsed trees. */
  @Benchmark
  public Answer readAndDecide() {
    return assessor.assess(reader.read(parsed), TODAY);
  }

  /** Everything, from the bytes as they come over the wire. */
  @Benchmark
  public Answer parseReadAndDecide() throws java.io.IOException {
    return assessor.assess(reader.read(Bundles.flatten(json.readTree(told))), TODAY);
  }
}

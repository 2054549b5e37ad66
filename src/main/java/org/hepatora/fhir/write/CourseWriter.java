// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.picture.Ledger;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.Days;
import org.hepatora.fhir.read.Duplicates;
import org.hepatora.fhir.read.FactDay;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.RecordType;
import org.hepatora.fhir.read.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Writes the facts of a patient in the order of their days; fhir-model.md 2, $disease-course. Trees
 * go in and JSON comes out: HAPI's model is not needed on the way.
 */
public final class CourseWriter {
  private static final Comparator<Fact> ORDER =
      Comparator.comparing((Fact fact) -> !fact.isPatient())
          .thenComparing(Fact::day, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(fact -> fact.from.type())
          .thenComparing(fact -> fact.from.id())
          .thenComparing(fact -> String.valueOf(fact.from.fullUrl()))
          .thenComparing(fact -> fact.from.resource().toString());

  private static final int USUAL_SIZE = 1 << 17;

  private final ObjectMapper json = FhirJson.mapper();
  private final Days days;

  /**
   * @param zone where the hospital is: a time that names its offset is a day there
   */
  public CourseWriter(ZoneId zone) {
    days = new Days(zone);
  }

  private record Fact(@Nullable LocalDate day, Located from) {
    boolean isPatient() {
      return from.type().equals("Patient");
    }
  }

  /**
   * A collection Bundle: the Patient, what has no date, then the rest by day.
   *
   * @param asOf what is dated later is left out
   * @param base address of the server that keeps them, without a slash at its end; null when they
   *     came in a Bundle and are named as there
   */
  public byte[] write(List<Located> resources, LocalDate asOf, @Nullable String base) {
    return write(resources, asOf, base, null, List.of());
  }

  /**
   * The same, and what became of the record as an OperationOutcome at its end.
   *
   * @param problems what could not be read
   */
  public byte[] write(
      List<Located> resources,
      LocalDate asOf,
      @Nullable String base,
      @Nullable Ledger ledger,
      List<Problem> problems) {
    var facts = new ArrayList<Fact>(resources.size());
    for (Located each : resources) {
      var day = FactDay.of(each.resource(), days);
      boolean known = day == null || !day.isAfter(asOf);
      if (known && RecordType.of(each.type()) != null && isTrue(each.resource())) {
        facts.add(new Fact(day, each));
      }
    }
    facts.sort(ORDER);
    var bytes = new ByteArrayOutputStream(USUAL_SIZE);
    try (var out = json.getFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
      out.setCodec(json);
      out.writeStartObject();
      out.writeStringField("resourceType", "Bundle");
      out.writeStringField("type", "collection");
      out.writeArrayFieldStart("entry");
      for (Fact fact : facts) {
        write(fact.from, base, out);
      }
      if (ledger != null) {
        write(LedgerOutcome.of(ledger, problems), out);
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** What belongs to the one patient a Bundle is about, each resource once. */
  public static List<Located> ofOnePatient(List<Located> resources) {
    var kept = Duplicates.leftOut(resources);
    var subject = Subject.of(kept, "", new ArrayList<>());
    return subject.isKnown()
        ? kept.stream().filter(each -> subject.owns(each.resource())).toList()
        : List.of();
  }

  /** What was entered in error never was. */
  private static boolean isTrue(JsonNode resource) {
    var verification = resource.path("verificationStatus").path("coding").path(0).path("code");
    return !resource.path("status").asText().equals("entered-in-error")
        && !verification.asText().equals("entered-in-error");
  }

  /** Every entry of a collection has a name; what is stored nowhere is named by what it says. */
  private static void write(JsonNode outcome, JsonGenerator out) throws IOException {
    var content = outcome.toString().getBytes(StandardCharsets.UTF_8);
    out.writeStartObject();
    out.writeStringField("fullUrl", "urn:uuid:" + UUID.nameUUIDFromBytes(content));
    out.writeFieldName("resource");
    out.writeTree(outcome);
    out.writeEndObject();
  }

  private static void write(Located from, @Nullable String base, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    var name = base == null ? from.fullUrl() : base + "/" + from.type() + "/" + from.id();
    if (name != null) {
      out.writeStringField("fullUrl", name);
    }
    out.writeFieldName("resource");
    out.writeTree(from.resource());
    out.writeEndObject();
  }
}

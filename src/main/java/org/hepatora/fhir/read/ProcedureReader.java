package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.hepatora.decision.therapy.LocalTherapy;
import org.hepatora.decision.therapy.Resection;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Extensions;
import org.hepatora.fhir.code.ProcedureKind;
import org.hepatora.fhir.code.Sites;
import org.jspecify.annotations.Nullable;

/**
 * Reads completed local therapy and liver surgery. A local therapy that was stopped half-way harmed
 * the liver all the same and is read as incomplete; a stopped operation removed nothing.
 */
final class ProcedureReader implements ResourceReader {
  /** Under way or paused: not completed. */
  private static final Set<String> NOT_DONE_YET = Set.of("in-progress", "on-hold");

  private static final String STOPPED = "stopped";

  @Override
  public void read(Located from, Reading reading) {
    var resource = from.resource();
    var kind = ProcedureKind.of(resource.path("code"));
    var status = resource.path("status").asText();
    boolean stoppedSurgery = kind == ProcedureKind.RESECTION && status.equals(STOPPED);
    if (kind == null || NOT_DONE_YET.contains(status) || stoppedSurgery) {
      return;
    }
    var day = reading.dayOrNull(from.path(), Sentence.of("fact.procedure"), performed(resource));
    var targets = LesionPointers.targets(from, reading);
    if (kind.modality() == null) {
      reading.resections.add(
          new Resection(
              day,
              orNull(Extensions.code(resource, Canonicals.PROCEDURE_INTENT)),
              orNull(Extensions.code(resource, Canonicals.RESECTION_MARGIN)),
              targets,
              from.source()));
      return;
    }
    reading.local.add(
        new LocalTherapy(
            kind.modality(),
            day,
            Extensions.number(resource, Canonicals.LINE_OF_THERAPY),
            status.equals(STOPPED) ? Boolean.FALSE : complete(resource.path("outcome")),
            targets,
            from.source()));
  }

  private static Parsed<LocalDate> performed(JsonNode resource) {
    if (resource.has("performedDateTime")) {
      return Days.of(resource.path("performedDateTime"), ".performedDateTime");
    }
    if (resource.has("performedPeriod")) {
      return Days.lastOf(resource.path("performedPeriod"), ".performedPeriod");
    }
    return Parsed.bad(Sentence.of("why.no-date"), ".performed");
  }

  private static @Nullable String orNull(String code) {
    return code.isEmpty() ? null : code;
  }

  /** Whether the outcome says in words that nothing viable was left; success alone does not. */
  private static @Nullable Boolean complete(JsonNode outcome) {
    var words = Sites.label(outcome).toLowerCase(Locale.ROOT);
    if (words.contains("incomplete") || words.contains("partial") || words.contains("residual")) {
      return Boolean.FALSE;
    }
    return words.contains("complete") ? Boolean.TRUE : null;
  }
}

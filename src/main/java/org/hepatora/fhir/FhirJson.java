package org.hepatora.fhir;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** The way FHIR JSON is parsed into trees: decimals exact, limits on what a sender may send. */
public final class FhirJson {
  /** Deeper nesting than any FHIR resource a clinician's system writes; ours. */
  private static final int MAX_DEPTH = 200;

  /** Characters in one number; FHIR decimals have at most 18 digits in practice; ours. */
  private static final int MAX_NUMBER = 100;

  /** Characters in one string, e.g. a report attached as base64; ours. */
  private static final int MAX_STRING = 10_000_000;

  private static final ObjectMapper MAPPER = mapper();

  private FhirJson() {}

  /** A new mapper; it is thread-safe, so one is enough. */
  public static ObjectMapper mapper() {
    var limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(MAX_NUMBER)
            .maxStringLength(MAX_STRING)
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }

  /** A resource of HAPI's model as a tree. */
  static ObjectNode tree(IBaseResource resource) {
    try {
      var text = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource);
      return (ObjectNode) MAPPER.readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

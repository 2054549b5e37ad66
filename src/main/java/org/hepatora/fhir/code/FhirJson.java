// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The way FHIR JSON is parsed into trees: decimals exact, limits on what a sender may send. */
public final class FhirJson {
  /** Deeper nesting than any FHIR resource a clinician's system writes; ours. */
  private static final int MAX_DEPTH = 200;

  /** Characters in one number; FHIR decimals have at most 18 digits in practice; ours. */
  private static final int MAX_NUMBER = 100;

  /** Characters in one string, e.g. a report attached as base64; ours. */
  private static final int MAX_STRING = 10_000_000;

  /** Elements of one body: a full 8 MB of FHIR has fewer, 8 MB of brackets has more; ours. */
  private static final long MAX_TOKENS = 1_000_000;

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

  /** A new mapper for what a stranger sends: also the count of elements is bounded. */
  public static ObjectMapper bounded() {
    var mapper = mapper();
    var factory = mapper.getFactory();
    factory.setStreamReadConstraints(
        factory.streamReadConstraints().rebuild().maxTokenCount(MAX_TOKENS).build());
    return mapper.setNodeFactory(new BoundedNumbers());
  }

  /**
   * Numbers such as 1e999999999 are legal JSON, no measurement, and cost gigabytes once they are
   * written out: they become words, which every reader reports as "not a number".
   */
  private static final class BoundedNumbers extends JsonNodeFactory {
    private static final long serialVersionUID = 1L;
    private static final int DIGITS = 100;

    @Override
    public ValueNode numberNode(@Nullable BigDecimal value) {
      if (value != null
          && (Math.abs((long) value.scale()) > DIGITS || value.precision() > DIGITS)) {
        return textNode("number out of range");
      }
      return super.numberNode(value);
    }
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.fge.jsonpatch.JsonPatch;
import com.github.fge.jsonpatch.JsonPatchException;
import com.github.fge.jsonpatch.operation.AddOperation;
import com.github.fge.jsonpatch.operation.CopyOperation;
import com.github.fge.jsonpatch.operation.MoveOperation;
import com.github.fge.jsonpatch.operation.RemoveOperation;
import com.github.fge.jsonpatch.operation.ReplaceOperation;
import com.github.fge.jsonpatch.operation.TestOperation;
import java.io.IOException;

/** What a JSON Patch makes of a resource, each number with the digits it was written with. */
public final class AppliedPatch {
  private static final ObjectMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  static {
    // The library's own mapper knows these, but not the last zeros of a number.
    EXACT.registerSubtypes(
        new NamedType(AddOperation.class, "add"),
        new NamedType(CopyOperation.class, "copy"),
        new NamedType(MoveOperation.class, "move"),
        new NamedType(RemoveOperation.class, "remove"),
        new NamedType(ReplaceOperation.class, "replace"),
        new NamedType(TestOperation.class, "test"));
  }

  private AppliedPatch() {}

  /**
   * The resource as JSON.
   *
   * @throws IOException where the patch is none
   * @throws JsonPatchException where it does not fit the resource
   */
  public static String of(byte[] patch, String resource) throws IOException, JsonPatchException {
    var changes = EXACT.readValue(patch, JsonPatch.class);
    return EXACT.writeValueAsString(changes.apply(EXACT.readTree(resource)));
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.conformance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One resource of the implementation guide, as it was compiled.
 *
 * @param type FHIR type, e.g. {@code StructureDefinition}
 * @param id logical id
 * @param json the resource
 */
public record GuideFile(String type, String id, String json) {
  /** As a relative reference, e.g. {@code ValueSet/lesion-role}. */
  public String reference() {
    return type + "/" + id;
  }

  /** Names this content: SHA-256 in hexadecimal. */
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}

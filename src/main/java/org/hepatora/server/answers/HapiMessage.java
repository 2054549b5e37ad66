// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.answers;

import java.util.Set;
import java.util.regex.Pattern;
import org.hepatora.errors.Kind;
import org.jspecify.annotations.Nullable;

/**
 * HAPI FHIR 8.8.0's messages by their numbers: what each is called here, and our text. HAPI's own
 * English is no contract; where it has a row here, nobody reads it.
 */
enum HapiMessage {
  UNKNOWN_TYPE(302, Kind.UNKNOWN_TYPE, "This is not a FHIR R4 resource type this server knows"),
  MEDIA_TYPE(
      449, Kind.UNSUPPORTED_MEDIA_TYPE, "Send application/fhir+json or application/fhir+xml"),
  PATCH_TYPE(
      1965,
      Kind.UNSUPPORTED_MEDIA_TYPE,
      "Send application/json-patch+json, application/xml-patch+xml,"
          + " or a FHIRPath Patch as application/fhir+json or application/fhir+xml"),
  /** Wraps what the parser said without keeping it as the cause; the body is read again. */
  BODY(450, null, null),
  UNKNOWN_OPERATION(287, null, "The server does not know this operation; see /metadata"),
  /** A search is asked by the right method; what it asks for is not served. */
  INCLUDE(1219, Kind.UNKNOWN_PARAMETER, null),
  PARAMETER(984, Kind.UNKNOWN_PARAMETER, null),
  /** The refusal of a version that If-Match, or an entry's ifMatch, named. */
  STALE_VERSION(989, Kind.STALE_VERSION, "The version in If-Match is not the current one"),
  STALE_ENTRY(974, Kind.STALE_VERSION, "The version in If-Match is not the current one"),
  /** Every refusal of HAPI's FhirPatch, and of the paths it reads. */
  FHIRPATH_PATCH(
      Set.of(1267, 1268, 1269, 2704, 2710, 2711, 2712, 2713, 2714, 2715, 2719, 2726, 2761),
      Kind.INVALID_VALUE,
      "The FHIRPath Patch cannot be applied: see its types, paths and values"),
  PATCHED_RESOURCE(
      1271, Kind.INVALID_VALUE, "With this patch the resource would not be valid FHIR R4"),
  JSON_PATCH(
      1272, null, "The JSON Patch cannot be applied: malformed, no such path, or a test failed"),
  VALUE_SET(2788, null, "There is no such ValueSet here");

  private static final Pattern NUMBER = Pattern.compile("HAPI-(\\d{4})\\b");

  private final Set<Integer> numbers;
  private final @Nullable Kind kind;
  private final @Nullable String text;

  HapiMessage(int number, @Nullable Kind kind, @Nullable String text) {
    this(Set.of(number), kind, text);
  }

  HapiMessage(Set<Integer> numbers, @Nullable Kind kind, @Nullable String text) {
    this.numbers = numbers;
    this.kind = kind;
    this.text = text;
  }

  /** What HTTP and FHIR call it; null where its status says so already. */
  @Nullable Kind kind() {
    return kind;
  }

  /** What the caller is told; null where HAPI's words are of help. */
  @Nullable String text() {
    return text;
  }

  /** The first message of a text that is in the table; null where none is. */
  static @Nullable HapiMessage in(@Nullable String message) {
    var found = NUMBER.matcher(String.valueOf(message));
    while (found.find()) {
      int number = Integer.parseInt(found.group(1));
      for (var each : values()) {
        if (each.numbers.contains(number)) {
          return each;
        }
      }
    }
    return null;
  }

  static boolean isStale(@Nullable String message) {
    var found = in(message);
    return found != null && found.kind == Kind.STALE_VERSION;
  }
}

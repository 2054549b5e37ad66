// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.terminology;

import java.util.List;
import java.util.Objects;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.Coding;
import org.hl7.fhir.r5.model.DataType;
import org.hl7.fhir.r5.model.Parameters;
import org.hl7.fhir.r5.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one call.
 *
 * @param spoken the languages that the caller reads, as Accept-Language has them
 */
record AskedCode(Parameters body, @Nullable String spoken) {
  private @Nullable DataType value(String name) {
    var found = body.getParameter(name);
    return found == null ? null : found.getValue();
  }

  @Nullable String text(String name) {
    var value = value(name);
    return value == null || !value.isPrimitive() ? null : value.primitiveValue();
  }

  /** Of a parameter that may be given often. */
  List<String> texts(String name) {
    return body.getParameter().stream()
        .filter(each -> name.equals(each.getName()) && each.hasValue())
        .map(each -> each.getValue().primitiveValue())
        .filter(Objects::nonNull)
        .toList();
  }

  @Nullable String language() {
    String asked = text("displayLanguage");
    return asked == null ? spoken : asked;
  }

  boolean isTrue(String name) {
    return "true".equals(text(name));
  }

  @Nullable Resource resource(String name) {
    var found = body.getParameter(name);
    return found == null ? null : found.getResource();
  }

  @Nullable CodeableConcept concept() {
    return value("codeableConcept") instanceof CodeableConcept concept ? concept : null;
  }

  /** By its parts or as a Coding; the names of the parts end alike. */
  @Nullable Coding coding(String coding, String code, String system, String version) {
    if (value(coding) instanceof Coding given) {
      return given;
    }
    String text = text(code);
    if (text == null) {
      return null;
    }
    return new Coding()
        .setSystem(text(system))
        .setVersion(text(version))
        .setCode(text)
        .setDisplay(text("display"));
  }

  Coding required(String coding, String code, String system, String version) {
    var found = coding(coding, code, system, version);
    if (found == null || !found.hasSystem() || !found.hasCode()) {
      throw new RequestProblem(
          Kind.MISSING_PARAMETER, "Give the code with its system, or the coding", code);
    }
    return found;
  }
}

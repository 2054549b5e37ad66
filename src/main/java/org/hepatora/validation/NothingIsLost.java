// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;

/**
 * Refuses what HAPI's default parser would drop silently: unknown elements, unreadable values, an
 * object where a list belongs. A number sent as a string loses nothing and is read.
 */
public final class NothingIsLost extends StrictErrorHandler {
  @Override
  public void invalidValue(IParseLocation location, String value, String problem) {
    throw new UnreadableElement("The value cannot be read", element(location), value);
  }

  @Override
  public void unknownElement(IParseLocation location, String element) {
    throw new UnreadableElement("FHIR R4 has no such element here", element, null);
  }

  @Override
  public void unknownAttribute(IParseLocation location, String attribute) {
    throw new UnreadableElement("FHIR R4 has no such attribute here", attribute, null);
  }

  @Override
  public void unexpectedRepeatingElement(IParseLocation location, String element) {
    throw new UnreadableElement("The element cannot repeat", element, null);
  }

  @Override
  public void incorrectJsonType(
      IParseLocation location,
      String element,
      ValueType expected,
      ScalarType expectedScalar,
      ValueType found,
      ScalarType foundScalar) {
    if (expected != ValueType.SCALAR || found != ValueType.SCALAR) {
      throw new UnreadableElement(
          "Expected " + words(expected) + " and found " + words(found), element, null);
    }
  }

  private static String words(ValueType type) {
    return switch (type) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case SCALAR -> "a plain value";
      case NULL -> "null";
    };
  }

  private static String element(IParseLocation location) {
    String parent = location.getParentElementName();
    return parent == null ? "" : parent;
  }
}

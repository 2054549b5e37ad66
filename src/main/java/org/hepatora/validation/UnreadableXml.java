// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.util.XmlUtil;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with an XML body, and where, as a FHIRPath such as {@code
 * Bundle.entry[0].resource.birthDate}: HAPI's parser passes over text, elements of other namespaces
 * and the first of two types of one value.
 */
public final class UnreadableXml {
  private final FhirContext context;
  private final PlainValue values;

  private UnreadableXml(FhirContext context, PlainValue values) {
    this.context = context;
    this.values = values;
  }

  /** Looks at the form of each value, and leaves codes to the parser that comes after. */
  public static UnreadableXml byForm(FhirContext context) {
    return new UnreadableXml(context, PlainValue.FORM);
  }

  /** Reads each value, for a body that the parser refused. */
  public static UnreadableXml byValue(FhirContext context) {
    return new UnreadableXml(context, PlainValue.VALUE);
  }

  public static boolean looksLikeIt(byte[] body) {
    for (byte each : body) {
      if (!Character.isWhitespace(each)) {
        return each == '<';
      }
    }
    return false;
  }

  /** The first problem in the order of the document; null when this finds none. */
  public @Nullable RequestProblem first(byte[] body) {
    XmlWalk walk = null;
    try {
      var text = new StringReader(new String(body, StandardCharsets.UTF_8));
      walk = new XmlWalk(XmlUtil.createXmlReader(text), context, values);
      return walk.first();
    } catch (XMLStreamException malformed) {
      var here = walk == null ? null : walk.here();
      return new RequestProblem(
          Kind.UNREADABLE,
          "The body is not well-formed XML" + at(malformed.getLocation()),
          here == null ? null : here.toString());
    }
  }

  private static String at(@Nullable Location at) {
    return at == null ? "" : " at line " + at.getLineNumber() + ", column " + at.getColumnNumber();
  }

  /** What the parser refuses and this does not see, by the parser's own words. */
  public RequestProblem refused(byte[] body) {
    var found = first(body);
    if (found != null) {
      return found;
    }
    try {
      context.newXmlParser().parseResource(new String(body, StandardCharsets.UTF_8));
    } catch (DataFormatException refused) {
      for (Throwable each = refused; each != null; each = each.getCause()) {
        if (each instanceof UnreadableElement element) {
          return new RequestProblem(
              Kind.INVALID_VALUE,
              String.valueOf(element.getMessage()),
              ElementLocator.locate(body, element));
        }
      }
    }
    return new RequestProblem(
        Kind.UNREADABLE, "The body is not FHIR in the format of its Content-Type", null);
  }
}

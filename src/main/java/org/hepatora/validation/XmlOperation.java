// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.util.XmlUtil;
import com.github.dnault.xmlpatch.Patcher;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An operation of an XML Patch (RFC 5261).
 *
 * @param place its {@code sel}, empty where it has none
 * @param diff a patch with this operation alone
 */
record XmlOperation(String name, String place, String diff) {
  private static final Set<String> NAMES = Set.of("add", "replace", "remove");
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*:(?!:)");
  private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,6})\\]");
  private static final Pattern PATH =
      Pattern.compile("[A-Z][A-Za-z]{1,60}(\\.[a-z][A-Za-z0-9]{0,60}(\\[\\d+\\])?)*");

  /**
   * The operations in their order.
   *
   * @param type of the resource that is patched
   * @throws RequestProblem where the patch is none; a document type, by which XML can name files of
   *     the server, is never read
   */
  static List<XmlOperation> of(byte[] patch, String type) {
    try {
      var root = root(patch);
      var operations = new ArrayList<XmlOperation>();
      for (var each = root.getFirstChild(); each != null; each = each.getNextSibling()) {
        if (each instanceof Element element) {
          operations.add(of(element, root));
        }
      }
      if (!root.getLocalName().equals("diff")
          || operations.isEmpty()
          || !operations.stream().allMatch(XmlOperation::isWhole)) {
        throw new RequestProblem(
            Kind.UNREADABLE,
            "An XML Patch is a diff of add, replace and remove, each with its sel",
            type);
      }
      return operations;
    } catch (SAXParseException malformed) {
      throw new RequestProblem(
          Kind.UNREADABLE,
          "The patch is not well-formed XML without a document type at line "
              + malformed.getLineNumber()
              + ", column "
              + malformed.getColumnNumber(),
          type);
    } catch (SAXException | TransformerException | ParserConfigurationException malformed) {
      throw new RequestProblem(Kind.UNREADABLE, "The patch is not well-formed XML", type);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Element root(byte[] patch)
      throws SAXException, IOException, ParserConfigurationException {
    var documents = DocumentBuilderFactory.newDefaultNSInstance();
    documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    documents.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    var builder = documents.newDocumentBuilder();
    // The default one prints what it met.
    builder.setErrorHandler(new DefaultHandler());
    var text = new StringReader(new String(patch, StandardCharsets.UTF_8));
    return builder.parse(new InputSource(text)).getDocumentElement();
  }

  private static XmlOperation of(Element operation, Node root) throws TransformerException {
    // Keeps the namespaces.
    var alone = root.cloneNode(false);
    alone.appendChild(operation.cloneNode(true));
    return new XmlOperation(
        operation.getLocalName(), operation.getAttribute("sel"), XmlUtil.encodeDocument(alone));
  }

  private boolean isWhole() {
    return NAMES.contains(name) && !place.isBlank();
  }

  /** The resource after it; null where it does not fit. */
  @Nullable String applied(String resource) {
    var after = new ByteArrayOutputStream();
    try {
      Patcher.patch(stream(resource), stream(diff), after);
      return after.toString(StandardCharsets.UTF_8);
    } catch (IOException | RuntimeException doesNotFit) {
      return null;
    }
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What it is about, as a FHIRPath.
   *
   * @param type what is said where there is none
   */
  String path(String type) {
    String steps = PREFIX.matcher(place).replaceAll("").replaceFirst("^/+", "");
    // XPath counts from 1.
    String indexed =
        NUMBER
            .matcher(steps)
            .replaceAll(found -> "<" + (Integer.parseInt(found.group(1)) - 1) + ">")
            .replaceAll("\\[[^\\]]*\\]", "");
    String path =
        indexed
            .replaceFirst("/@value$", "")
            .replace("/@", "/")
            .replace('/', '.')
            .replace('<', '[')
            .replace('>', ']');
    return PATH.matcher(path).matches() ? path : type;
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;

/** One walk through a body in XML, beside the definitions of FHIR R4. */
final class XmlWalk {
  private static final Set<String> NAMESPACES = Set.of("", "http://hl7.org/fhir");
  private static final Set<String> EXTENSIONS = Set.of("extension", "modifierExtension");
  private static final String NARRATIVE = "div";

  private final XMLEventReader events;
  private final FhirContext context;
  private final PlainValue values;
  private final BaseRuntimeElementCompositeDefinition<?> extension;

  /** The element that is open; null before the first. */
  private @Nullable ElementPath here;

  XmlWalk(XMLEventReader events, FhirContext context, PlainValue values) {
    this.events = events;
    this.context = context;
    this.values = values;
    this.extension =
        (BaseRuntimeElementCompositeDefinition<?>) context.getElementDefinition("Extension");
  }

  /** Where the walk is, which is where it could go no further. */
  @Nullable ElementPath here() {
    return here;
  }

  /** The first problem in the order of the document; null when there is none. */
  @Nullable RequestProblem first() throws XMLStreamException {
    var event = events.nextEvent();
    while (!event.isStartElement()) {
      if (event.getEventType() == XMLEvent.DTD) {
        return new RequestProblem(
            Kind.UNREADABLE, "FHIR XML has no document type" + at(event), null);
      }
      event = events.nextEvent();
    }
    var found = resource(event.asStartElement(), null);
    while (found == null && events.hasNext()) {
      // What comes after the root has to be well-formed, too.
      events.nextEvent();
    }
    return found;
  }

  static String at(XMLEvent event) {
    var at = event.getLocation();
    return " at line " + at.getLineNumber() + ", column " + at.getColumnNumber();
  }

  private @Nullable RequestProblem resource(StartElement start, @Nullable ElementPath within)
      throws XMLStreamException {
    String type = start.getName().getLocalPart();
    if (!context.getResourceTypes().contains(type) || isForeign(start)) {
      return new RequestProblem(
          Kind.UNREADABLE,
          "The element is none of the resource types of FHIR R4" + at(start),
          within == null ? null : within.toString());
    }
    var path = within == null ? ElementPath.root(type) : within;
    return composite(start, context.getResourceDefinition(type), path, true);
  }

  private static boolean isForeign(StartElement start) {
    return !NAMESPACES.contains(start.getName().getNamespaceURI());
  }

  private @Nullable RequestProblem composite(
      StartElement start,
      BaseRuntimeElementCompositeDefinition<?> definition,
      ElementPath path,
      boolean isResource)
      throws XMLStreamException {
    boolean isExtension = definition.getName().equals(extension.getName());
    for (var each : attributes(start).entrySet()) {
      boolean isKnown =
          !isResource
              && (each.getKey().equals("id") || (isExtension && each.getKey().equals("url")));
      var found =
          isKnown
              ? values.problem(each.getValue(), "uri", path.child(each.getKey()))
              : noSuchAttribute(each.getKey(), path);
      if (found != null) {
        return found;
      }
    }
    if (isExtension && !attributes(start).containsKey("url")) {
      return PlainValue.invalid("An extension has a url", path.child("url"));
    }
    return children(new Parent(definition, path, isResource), isResource);
  }

  private static RequestProblem noSuchAttribute(String name, ElementPath path) {
    return PlainValue.invalid("FHIR R4 has no such attribute here", path.child(name));
  }

  /** Without those of other namespaces, such as where a schema is. */
  private static Map<String, String> attributes(StartElement start) {
    var found = new HashMap<String, String>();
    for (var each = start.getAttributes(); each.hasNext(); ) {
      Attribute attribute = each.next();
      if (attribute.getName().getNamespaceURI().isEmpty()) {
        found.put(attribute.getName().getLocalPart(), attribute.getValue());
      }
    }
    return found;
  }

  /**
   * An element whose children are read.
   *
   * @param definition null where it is a plain value, which has extensions only
   */
  private record Parent(
      @Nullable BaseRuntimeElementCompositeDefinition<?> definition,
      ElementPath path,
      boolean isResource) {
    @Nullable BaseRuntimeChildDefinition child(String name) {
      // The id of an element is an attribute.
      return definition == null || (name.equals("id") && !isResource)
          ? null
          : definition.getChildByName(name);
    }
  }

  /**
   * Reads to the end of the element.
   *
   * @param maybeEmpty whether it may have no children
   */
  private @Nullable RequestProblem children(Parent parent, boolean maybeEmpty)
      throws XMLStreamException {
    var seen = new HashMap<String, Integer>();
    while (true) {
      here = parent.path;
      var event = events.nextEvent();
      if (event.isEndElement()) {
        return maybeEmpty || !seen.isEmpty()
            ? null
            : PlainValue.invalid("An element has a value, or elements", parent.path);
      }
      var found =
          event.isStartElement()
              ? child(event.asStartElement(), parent, seen)
              : text(event, parent.path);
      if (found != null) {
        return found;
      }
    }
  }

  private static @Nullable RequestProblem text(XMLEvent event, ElementPath path) {
    return event.isEntityReference()
            || (event.isCharacters() && !event.asCharacters().getData().isBlank())
        ? PlainValue.invalid("There is text where FHIR has elements only" + at(event), path)
        : null;
  }

  private @Nullable RequestProblem child(
      StartElement start, Parent parent, Map<String, Integer> seen) throws XMLStreamException {
    String name = start.getName().getLocalPart();
    var path = parent.path.child(name);
    if (isForeign(start) && !name.equals(NARRATIVE)) {
      return PlainValue.invalid("The element is of another namespace than FHIR's", path);
    }
    if (EXTENSIONS.contains(name)) {
      var item = path.item(seen.merge(name, 1, Integer::sum) - 1);
      return composite(start, extension, item, false);
    }
    var child = parent.child(name);
    if (child == null) {
      return PlainValue.invalid("FHIR R4 has no such element here", path);
    }
    // A value[x] is one element, by whichever of its names.
    int before = seen.merge(child.getElementName(), 1, Integer::sum) - 1;
    if (child.getMax() != 1) {
      return single(start, child, path.item(before));
    }
    return before == 0
        ? single(start, child, path)
        : PlainValue.invalid("The element cannot repeat", path);
  }

  private @Nullable RequestProblem single(
      StartElement start, BaseRuntimeChildDefinition child, ElementPath path)
      throws XMLStreamException {
    here = path;
    var definition = child.getChildByName(start.getName().getLocalPart());
    if (definition == null) {
      return skip();
    }
    return switch (definition.getChildType()) {
      case PRIMITIVE_DATATYPE, ID_DATATYPE -> {
        var attributes = attributes(start);
        String value = attributes.remove("value");
        attributes.remove("id");
        if (!attributes.isEmpty()) {
          yield noSuchAttribute(attributes.keySet().iterator().next(), path);
        }
        var found = value == null ? null : values.problem(value, definition, child, path);
        yield found == null ? children(new Parent(null, path, false), value != null) : found;
      }
      case COMPOSITE_DATATYPE, RESOURCE_BLOCK ->
          composite(start, (BaseRuntimeElementCompositeDefinition<?>) definition, path, false);
      case RESOURCE, CONTAINED_RESOURCE_LIST, CONTAINED_RESOURCES -> within(path);
      case PRIMITIVE_XHTML, PRIMITIVE_XHTML_HL7ORG, EXTENSION_DECLARED, UNDECL_EXT -> skip();
    };
  }

  /** One resource, as an entry of a Bundle has it. */
  private @Nullable RequestProblem within(ElementPath path) throws XMLStreamException {
    for (int count = 0; ; ) {
      here = path;
      var event = events.nextEvent();
      if (event.isEndElement()) {
        return count == 1 ? null : PlainValue.invalid("There is no resource in it", path);
      }
      RequestProblem found;
      if (!event.isStartElement()) {
        found = text(event, path);
      } else {
        found =
            count++ == 0
                ? resource(event.asStartElement(), path)
                : PlainValue.invalid("There is one resource in it", path);
      }
      if (found != null) {
        return found;
      }
    }
  }

  /** Reads to the end of the element, whatever is in it. */
  private @Nullable RequestProblem skip() throws XMLStreamException {
    for (int open = 1; open > 0; ) {
      var event = events.nextEvent();
      open += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
    }
    return null;
  }
}

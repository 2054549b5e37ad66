// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildChoiceDefinition;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with a JSON body, and where, as a FHIRPath such as {@code
 * Bundle.entry[0].resource.birthDate}: HAPI's parser says neither, takes a text for a number, and
 * the last of two elements of one name.
 */
public final class UnreadableJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // 1.0 is no integer.
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final Set<String> EXTENSIONS = Set.of("extension", "modifierExtension");
  private static final Set<String> NO_ELEMENTS = Set.of("resourceType", "fhir_comments");

  private final FhirContext context;
  private final PlainValue primitives;
  private final BaseRuntimeElementCompositeDefinition<?> extension;

  private UnreadableJson(FhirContext context, PlainValue primitives) {
    this.context = context;
    this.primitives = primitives;
    this.extension =
        (BaseRuntimeElementCompositeDefinition<?>) context.getElementDefinition("Extension");
  }

  /** Looks at the form of each value, and leaves codes to the parser that comes after. */
  public static UnreadableJson byForm(FhirContext context) {
    return new UnreadableJson(context, PlainValue.FORM);
  }

  /** Reads each value, for a body that the parser refused. */
  public static UnreadableJson byValue(FhirContext context) {
    return new UnreadableJson(context, PlainValue.VALUE);
  }

  /** The first problem in the order of the document; null when this finds none. */
  public @Nullable RequestProblem first(byte[] body) {
    try {
      JsonNode root = JSON.readTree(body);
      return resource(root, ElementPath.root(root.path("resourceType").asText("Resource")));
    } catch (JsonProcessingException malformed) {
      var place = BrokenPlace.of(malformed, body, context);
      return unreadable(malformed(malformed), place);
    } catch (NumberFormatException unlimited) {
      // Jackson lets this one through for an exponent beyond an int
      return new RequestProblem(Kind.UNREADABLE, "A number in the body is out of bounds", null);
    } catch (IOException unreadable) {
      return new RequestProblem(Kind.UNREADABLE, "The body cannot be read as JSON", null);
    }
  }

  static String malformed(JsonProcessingException problem) {
    var at = problem.getLocation();
    boolean twice = String.valueOf(problem.getOriginalMessage()).startsWith("Duplicate field");
    return (twice ? "The body has an element twice" : "The body is not well-formed JSON")
        + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr());
  }

  private @Nullable RequestProblem resource(JsonNode node, ElementPath path) {
    if (!node.isObject()) {
      return unreadable("A resource is an object", path.isRoot() ? null : path);
    }
    String type = node.path("resourceType").asText("");
    if (!context.getResourceTypes().contains(type)) {
      return unreadable(
          "The resourceType is missing or none of FHIR R4",
          path.isRoot() ? null : path.child("resourceType"));
    }
    return children(node, context.getResourceDefinition(type), "id", path);
  }

  private static RequestProblem unreadable(String text, @Nullable ElementPath path) {
    return new RequestProblem(Kind.UNREADABLE, text, path == null ? null : path.toString());
  }

  private @Nullable RequestProblem children(
      JsonNode node,
      BaseRuntimeElementCompositeDefinition<?> definition,
      String typeOfId,
      ElementPath path) {
    Map<String, String> choices = new HashMap<>();
    for (var field : node.properties()) {
      var found = field(field.getKey(), field.getValue(), definition, typeOfId, path);
      if (found == null && !field.getValue().isNull()) {
        found = choice(field.getKey(), definition, choices, path);
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A value[x] is one element, by whichever of its names; HAPI would keep the last. */
  private static @Nullable RequestProblem choice(
      String key,
      BaseRuntimeElementCompositeDefinition<?> definition,
      Map<String, String> choices,
      ElementPath parent) {
    String name = key.startsWith("_") ? key.substring(1) : key;
    if (!(definition.getChildByName(name) instanceof RuntimeChildChoiceDefinition child)) {
      return null;
    }
    String other = choices.putIfAbsent(child.getElementName(), name);
    return other == null || other.equals(name)
        ? null
        : PlainValue.invalid("The element has one value, of one type", parent.child(name));
  }

  private @Nullable RequestProblem field(
      String key,
      JsonNode value,
      BaseRuntimeElementCompositeDefinition<?> definition,
      String typeOfId,
      ElementPath parent) {
    if (NO_ELEMENTS.contains(key)) {
      return null;
    }
    boolean beside = key.startsWith("_");
    String name = beside ? key.substring(1) : key;
    var path = parent.child(name);
    if (name.equals("id") && !beside) {
      return primitives.problem(value, typeOfId, path);
    }
    if (EXTENSIONS.contains(name)) {
      return extensions(value, path);
    }
    var child = definition.getChildByName(name);
    if (child == null) {
      return PlainValue.invalid("FHIR R4 has no such element here", path);
    }
    return beside ? beside(value, path) : repeated(value, name, child, path);
  }

  /** What stands beside a plain value: its id and extensions. */
  private @Nullable RequestProblem beside(JsonNode value, ElementPath path) {
    for (int i = 0; i < value.size() && value.isArray(); i++) {
      var found = beside(value.get(i), path.item(i));
      if (found != null) {
        return found;
      }
    }
    if (value.isValueNode() && !value.isNull()) {
      return PlainValue.kind("an object", value, path);
    }
    return value.isObject() ? children(value, extension, "uri", path) : null;
  }

  private @Nullable RequestProblem extensions(JsonNode value, ElementPath path) {
    if (!value.isArray()) {
      return PlainValue.kind("a list", value, path);
    }
    for (int i = 0; i < value.size(); i++) {
      var each = value.get(i);
      var found =
          each.isObject()
              ? extension(each, path.item(i))
              : PlainValue.kind("an object", each, path.item(i));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Without a value HAPI would leave it out silently (ext-1). */
  private @Nullable RequestProblem extension(JsonNode value, ElementPath path) {
    var found = children(value, extension, "uri", path);
    if (found != null || value.isEmpty()) {
      return found;
    }
    if (!value.hasNonNull("url")) {
      return PlainValue.invalid("An extension has a url", path.child("url"));
    }
    boolean says =
        value.properties().stream()
            .filter(each -> each.getKey().matches("_?value.*|extension"))
            .map(Map.Entry::getValue)
            .anyMatch(each -> !each.isNull() && !(each.isContainerNode() && each.isEmpty()));
    return says ? null : PlainValue.invalid("An extension has a value or extensions", path);
  }

  private @Nullable RequestProblem repeated(
      JsonNode value, String name, BaseRuntimeChildDefinition child, ElementPath path) {
    boolean repeats = child.getMax() != 1;
    if (value.isNull()) {
      return null;
    }
    if (repeats != value.isArray()) {
      return PlainValue.kind(repeats ? "a list" : "one value", value, path);
    }
    if (!repeats) {
      return single(value, child.getChildByName(name), child, path);
    }
    for (int i = 0; i < value.size(); i++) {
      var found = single(value.get(i), child.getChildByName(name), child, path.item(i));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable RequestProblem single(
      JsonNode value,
      @Nullable BaseRuntimeElementDefinition<?> definition,
      BaseRuntimeChildDefinition child,
      ElementPath path) {
    if (definition == null || value.isNull()) {
      return null;
    }
    return switch (definition.getChildType()) {
      case PRIMITIVE_DATATYPE, ID_DATATYPE, PRIMITIVE_XHTML, PRIMITIVE_XHTML_HL7ORG ->
          primitives.problem(value, definition, child, path);
      case COMPOSITE_DATATYPE, RESOURCE_BLOCK ->
          value.isObject()
              ? children(value, (BaseRuntimeElementCompositeDefinition<?>) definition, "uri", path)
              : PlainValue.kind("an object", value, path);
      case RESOURCE, CONTAINED_RESOURCE_LIST, CONTAINED_RESOURCES -> resource(value, path);
      case EXTENSION_DECLARED, UNDECL_EXT -> null;
    };
  }
}

package org.hepatora.validation;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with a JSON body that was refused, and where, as a FHIRPath such as {@code
 * Bundle.entry[0].resource.birthDate}: HAPI's parser says neither. Runs on refusal only.
 */
public final class UnreadableJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final Set<String> ANYWHERE =
      Set.of("resourceType", "id", "extension", "modifierExtension", "fhir_comments");

  private final FhirContext context;

  public UnreadableJson(FhirContext context) {
    this.context = context;
  }

  /** The first problem in the order of the document; null when this finds none. */
  public @Nullable RequestProblem first(byte[] body) {
    try {
      JsonNode root = JSON.readTree(body);
      return resource(root, root.path("resourceType").asText("Resource"));
    } catch (JsonProcessingException malformed) {
      return problem(Kind.UNREADABLE, malformed(malformed), null);
    } catch (IOException unreadable) {
      return problem(Kind.UNREADABLE, "The body cannot be read as JSON", null);
    }
  }

  private static String malformed(JsonProcessingException problem) {
    var at = problem.getLocation();
    return "The body is not well-formed JSON"
        + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr());
  }

  private static RequestProblem problem(Kind kind, String text, @Nullable String path) {
    return new RequestProblem(kind, text, path);
  }

  private @Nullable RequestProblem resource(JsonNode node, String path) {
    boolean root = !path.contains(".");
    if (!node.isObject()) {
      return problem(Kind.UNREADABLE, "A resource is an object", root ? null : path);
    }
    String type = node.path("resourceType").asText("");
    if (!context.getResourceTypes().contains(type)) {
      return problem(
          Kind.UNREADABLE,
          "The resourceType is missing or none of FHIR R4",
          root ? null : path + ".resourceType");
    }
    return children(node, context.getResourceDefinition(type), path);
  }

  private @Nullable RequestProblem children(
      JsonNode node, BaseRuntimeElementCompositeDefinition<?> definition, String path) {
    for (var field : node.properties()) {
      String name = field.getKey();
      String here = path + "." + name.replaceFirst("^_", "");
      var child = definition.getChildByName(name.replaceFirst("^_", ""));
      if (child == null) {
        if (ANYWHERE.contains(name)) {
          continue;
        }
        return problem(Kind.INVALID_VALUE, "FHIR R4 has no such element here", here);
      }
      if (name.startsWith("_")) {
        continue;
      }
      var found = repeated(field.getValue(), name, child, here);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable RequestProblem repeated(
      JsonNode value, String name, BaseRuntimeChildDefinition child, String path) {
    boolean repeats = child.getMax() != 1;
    if (repeats && !value.isArray()) {
      return kindOfJson(path, "a list", value);
    }
    if (!value.isArray()) {
      return single(value, name, child, path);
    }
    if (!repeats) {
      return kindOfJson(path, "one value", value);
    }
    for (int i = 0; i < value.size(); i++) {
      var found = single(value.get(i), name, child, path + "[" + i + "]");
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static RequestProblem kindOfJson(String path, String expected, JsonNode found) {
    String kind = found.isObject() ? "an object" : found.isArray() ? "a list" : "a plain value";
    return problem(Kind.INVALID_VALUE, "Expected " + expected + " and found " + kind, path);
  }

  private @Nullable RequestProblem single(
      JsonNode value, String name, BaseRuntimeChildDefinition child, String path) {
    var definition = child.getChildByName(name);
    if (definition == null || value.isNull()) {
      return null;
    }
    return switch (definition.getChildType()) {
      case PRIMITIVE_DATATYPE, ID_DATATYPE, PRIMITIVE_XHTML, PRIMITIVE_XHTML_HL7ORG ->
          primitive(value, definition, child, path);
      case COMPOSITE_DATATYPE, RESOURCE_BLOCK ->
          value.isObject()
              ? children(value, (BaseRuntimeElementCompositeDefinition<?>) definition, path)
              : kindOfJson(path, "an object", value);
      case RESOURCE, CONTAINED_RESOURCE_LIST, CONTAINED_RESOURCES -> resource(value, path);
      case EXTENSION_DECLARED, UNDECL_EXT -> null;
    };
  }

  private static @Nullable RequestProblem primitive(
      JsonNode value,
      BaseRuntimeElementDefinition<?> definition,
      BaseRuntimeChildDefinition child,
      String path) {
    if (!value.isValueNode()) {
      return kindOfJson(path, "a plain value", value);
    }
    if (value.asText().indexOf('\0') >= 0) {
      return problem(Kind.INVALID_VALUE, "The value holds the character NUL", path);
    }
    try {
      var read = definition.newInstance(child.getInstanceConstructorArguments());
      ((IPrimitiveType<?>) read).setValueAsString(value.asText());
      return null;
    } catch (DataFormatException | IllegalArgumentException unreadable) {
      return problem(Kind.INVALID_VALUE, "The value cannot be read", path);
    }
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildAny;
import ca.uhn.fhir.context.RuntimeChildContainedResources;
import ca.uhn.fhir.context.RuntimeChildExtension;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Made-up resources of every type, each element filled, to compare two ways of reading them. */
public final class FilledResources {
  private static final int DEPTH = 4;
  private static final int VARIANTS = 12;
  private static final List<String> TARGETS =
      List.of(
          "Patient/p1", "Practitioner/p2", "Location/l3", "http://elsewhere.org/fhir/Patient/4");

  private final FhirContext context;

  /** Resources of that context. */
  public FilledResources(FhirContext context) {
    this.context = context;
  }

  /** The names of all types. */
  public List<String> types() {
    return context.getResourceTypes().stream().sorted().toList();
  }

  /** Some of one type; where an element may have several types, each has another one. */
  public Stream<Resource> of(String type) {
    return IntStream.range(0, VARIANTS).mapToObj(variant -> filled(type, variant));
  }

  private Resource filled(String type, int variant) {
    var definition = context.getResourceDefinition(type);
    var resource = (Resource) definition.newInstance();
    fill(resource, definition, variant, 0);
    resource.setId("filled-" + variant);
    return resource;
  }

  private void fill(
      IBase element, BaseRuntimeElementCompositeDefinition<?> definition, int variant, int depth) {
    for (var child : definition.getChildrenAndExtension()) {
      if (child instanceof RuntimeChildExtension
          || child instanceof RuntimeChildContainedResources
          || "id".equals(child.getElementName())
          || (depth == 0
              && Set.of("meta", "text", "implicitRules").contains(child.getElementName()))) {
        continue;
      }
      int many = child.getMax() == 1 ? 1 : 2;
      for (int each = 0; each < many; each++) {
        add(element, child, variant + each, depth);
      }
    }
  }

  private void add(IBase parent, BaseRuntimeChildDefinition child, int variant, int depth) {
    var names = child.getValidChildNames().stream().sorted().toList();
    if (child instanceof RuntimeChildAny) {
      String stem = child.getElementName().replace("[x]", "");
      names = List.of(stem + "String", stem + "Quantity", stem + "Reference");
    }
    String name = names.get(Math.floorMod(variant, names.size()));
    BaseRuntimeElementDefinition<?> type = child.getChildByName(name);
    if (type == null || Modifier.isAbstract(type.getImplementingClass().getModifiers())) {
      return;
    }
    var argument = child.getInstanceConstructorArguments();
    IBase made = argument == null ? type.newInstance() : type.newInstance(argument);
    if (made instanceof Reference reference) {
      reference.setReference(TARGETS.get(Math.floorMod(variant, TARGETS.size())));
    } else if (made instanceof IPrimitiveType<?> primitive) {
      if (!value(primitive, type.getName(), variant)) {
        return;
      }
    } else if (type instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
      if (depth >= DEPTH) {
        return;
      }
      fill(made, composite, variant, depth + 1);
    } else {
      return;
    }
    child.getMutator().addValue(parent, made);
  }

  private static boolean value(IPrimitiveType<?> primitive, String type, int variant) {
    if (primitive instanceof Enumeration<?> coded) {
      return enumerated(coded);
    }
    primitive.setValueAsString(
        switch (type) {
          case "xhtml" -> "<div xmlns=\"http://www.w3.org/1999/xhtml\">A &amp; B</div>";
          case "boolean" -> variant % 2 == 0 ? "true" : "false";
          case "integer", "positiveInt", "unsignedInt" -> Integer.toString(variant + 1);
          case "decimal" -> variant + ".50";
          case "date" -> "2025-0" + (1 + Math.floorMod(variant, 9));
          case "dateTime" -> "2025-03-04T10:11:12+02:00";
          case "instant" -> "2025-03-04T10:11:12.345Z";
          case "time" -> "10:11:12";
          case "base64Binary" -> "QUJD";
          case "oid" -> "urn:oid:1.2.3";
          case "uuid" -> "urn:uuid:9f2c4a70-0000-4000-8000-00000000000" + Math.floorMod(variant, 9);
          case "uri", "url" -> "http://example.org/" + variant;
          case "canonical" -> "http://example.org/ValueSet/" + variant;
          case "code", "id" -> "c" + variant;
          default -> "Text <" + variant + "> \"é\" 肝";
        });
    return true;
  }

  private static <E extends Enum<?>> boolean enumerated(Enumeration<E> coded) {
    for (E each : constants(coded)) {
      if (!"NULL".equals(each.name())) {
        coded.setValue(each);
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("unchecked")
  private static <E extends Enum<?>> List<E> constants(Enumeration<E> coded) {
    String name = coded.getEnumFactory().getClass().getName().replaceFirst("EnumFactory$", "");
    try {
      return List.of((E[]) Class.forName(name).getEnumConstants());
    } catch (ClassNotFoundException none) {
      return List.of();
    }
  }
}

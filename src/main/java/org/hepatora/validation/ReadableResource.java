// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IBaseXhtml;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** Finds a value that HAPI holds and FHIR does not have, in a resource that was read or patched. */
final class ReadableResource {

  private final FhirContext context;

  ReadableResource(FhirContext context) {
    this.context = context;
  }

  /** The first such value; null when there is none. */
  @Nullable RequestProblem first(IBaseResource resource) {
    return problem(resource, ElementPath.root(resource.fhirType()));
  }

  private @Nullable RequestProblem problem(IBase element, ElementPath path) {
    if (element instanceof IIdType id) {
      boolean ofResource = path.name().equals("id");
      return broken("id", ofResource ? withoutMark(id.getIdPart()) : id.getValue(), path);
    }
    if (element instanceof PrimitiveType<?> primitive) {
      var found = broken(primitive.fhirType(), primitive.getValueAsString(), path);
      return found != null || !primitive.hasExtension()
          ? found
          : all(primitive.getExtension(), path.child("extension"));
    }
    if (element instanceof IBaseXhtml) {
      return null;
    }
    if (element instanceof Extension extension && isLost(extension)) {
      return new RequestProblem(
          Kind.INVALID_VALUE, "An extension has a url, and a value or extensions", path.toString());
    }
    return context.getElementDefinition(element.getClass())
            instanceof BaseRuntimeElementCompositeDefinition<?> definition
        ? children(element, definition, path)
        : null;
  }

  /** HAPI leaves it out silently (ext-1). */
  private static boolean isLost(Extension extension) {
    boolean says = extension.hasValue() || extension.hasExtension();
    return says ? !extension.hasUrl() : extension.hasUrl() || extension.hasId();
  }

  /** HAPI marks the id of a contained resource. */
  private static @Nullable String withoutMark(@Nullable String value) {
    return value != null && value.startsWith("#") ? value.substring(1) : value;
  }

  private static @Nullable RequestProblem broken(
      String type, @Nullable String value, ElementPath path) {
    String broken = value == null ? null : PrimitiveRules.broken(type, value);
    return broken == null ? null : new RequestProblem(Kind.INVALID_VALUE, broken, path.toString());
  }

  private @Nullable RequestProblem children(
      IBase element, BaseRuntimeElementCompositeDefinition<?> definition, ElementPath path) {
    for (var child : definition.getChildren()) {
      var values = child.getAccessor().getValues(element);
      if (!values.isEmpty()) {
        var here = path.child(name(child, values.get(0)));
        var found = child.getMax() == 1 ? problem(values.get(0), here) : all(values, here);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static String name(BaseRuntimeChildDefinition child, IBase value) {
    var byType = child.getChildNameByDatatype(value.getClass());
    return byType == null ? child.getElementName() : byType;
  }

  private @Nullable RequestProblem all(Iterable<? extends IBase> values, ElementPath path) {
    int index = 0;
    for (IBase each : values) {
      var found = problem(each, path.item(index++));
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}

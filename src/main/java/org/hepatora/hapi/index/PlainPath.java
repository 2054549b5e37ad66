// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A path of a search parameter that names elements one below the other, as nearly all of R4's do,
 * and says at most of what type the last is. It is walked in the time of a few calls, where
 * FHIRPath parses, looks up the type's definition and copies lists at each step.
 *
 * @param type the resource it begins at
 * @param names of the elements, from the outside
 * @param end what is asked of the elements found
 * @param asked the type asked for, or empty
 */
record PlainPath(String type, List<String> names, End end, String asked) {
  private static final String ELEMENTS = "([A-Z][A-Za-z]*)((?:\\.[a-z][A-Za-z]*)+)";
  private static final Pattern ALL = Pattern.compile(ELEMENTS);
  private static final Pattern AS = Pattern.compile("\\(" + ELEMENTS + " as ([A-Za-z]+)\\)");
  private static final Pattern REFERENCE =
      Pattern.compile(ELEMENTS + "\\.where\\(resolve\\(\\) is ([A-Z][A-Za-z]*)\\)");
  private static final Pattern FILTERED =
      Pattern.compile(ELEMENTS + "\\.(?:where|as)\\([^()]*\\)((?:\\.[a-z][A-Za-z]*)*)");

  /** FHIRPath reads these otherwise than by their name. */
  private static final Set<String> OWN_RULES = Set.of("id", "resourceType");

  private enum End {
    /** All of them. */
    ALL,
    /** Those of a type. */
    OF_TYPE,
    /** References to a type. */
    REFERENCES,
    /** What FHIRPath makes of them, which is nothing when there is nothing. */
    FILTERED
  }

  /** The path; null when only FHIRPath can tell what it says. */
  static @Nullable PlainPath of(String path) {
    for (End end : End.values()) {
      var match = pattern(end).matcher(path);
      if (match.matches()) {
        var names = List.of(match.group(2).substring(1).split("\\."));
        return names.stream().anyMatch(OWN_RULES::contains)
            ? null
            : new PlainPath(match.group(1), names, end, end == End.ALL ? "" : match.group(3));
      }
    }
    return null;
  }

  private static Pattern pattern(End end) {
    return switch (end) {
      case ALL -> ALL;
      case OF_TYPE -> AS;
      case REFERENCES -> REFERENCE;
      case FILTERED -> FILTERED;
    };
  }

  /** The elements in that resource; null when they are FHIRPath's to tell. */
  @Nullable List<Base> in(Resource resource) {
    if (!beginsAt(resource)) {
      return List.of();
    }
    List<Base> found = List.of(resource);
    for (String name : names) {
      found = children(found, name);
      if (found.isEmpty()) {
        return found;
      }
    }
    return switch (end) {
      case ALL -> found;
      case OF_TYPE ->
          found.stream().filter(each -> asked.equalsIgnoreCase(each.fhirType())).toList();
      case REFERENCES -> references(found);
      case FILTERED -> null;
    };
  }

  private boolean beginsAt(Resource resource) {
    return switch (type) {
      case "Resource" -> true;
      case "DomainResource" -> resource instanceof DomainResource;
      default -> type.equals(resource.fhirType());
    };
  }

  private static List<Base> children(List<Base> parents, String name) {
    var found = new ArrayList<Base>();
    for (Base parent : parents) {
      for (Base child : parent.listChildrenByName(name, false)) {
        if (child != null) {
          found.add(child);
        }
      }
    }
    return found;
  }

  /** A reference into the resource itself is FHIRPath's. */
  private @Nullable List<Base> references(List<Base> found) {
    var fitting = new ArrayList<Base>();
    for (Base each : found) {
      if (!(each instanceof Reference reference)) {
        return null;
      }
      String target = reference.getReference();
      if (target != null && target.startsWith("#")) {
        return null;
      }
      if (target != null && asked.equals(new IdType(target).getResourceType())) {
        fitting.add(each);
      }
    }
    return fitting;
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The one patient a set of resources is about. Nothing about anybody else is read; when it is not
 * clear who is meant, nothing at all is.
 */
public final class Subject {
  private final @Nullable Located patient;
  private final Set<String> names;
  private final boolean known;
  private final Map<String, Boolean> judged = new HashMap<>();

  private Subject(@Nullable Located patient, Set<String> names, boolean known) {
    this.patient = patient;
    this.names = names;
    this.known = known;
  }

  /**
   * @param patientId the id asked for; empty when only the resources say who it is
   */
  public static Subject of(List<Located> resources, String patientId, List<Problem> problems) {
    Located found = null;
    for (Located one : resources) {
      boolean wanted =
          one.type().equals("Patient") && (patientId.isEmpty() || one.id().equals(patientId));
      if (wanted && found != null && isSamePerson(found, one)) {
        found = fuller(found, one);
        continue;
      }
      if (wanted && found != null) {
        problems.add(new Problem(one.path(), Sentence.of("why.more-than-one-patient-nothing-was")));
        return new Subject(null, Set.of(), false);
      }
      found = wanted ? one : found;
    }
    if (found != null) {
      return new Subject(found, names(found), true);
    }
    return patientId.isEmpty()
        ? ofReferences(resources, problems)
        : new Subject(null, Set.of("Patient/" + patientId), true);
  }

  private static boolean isSamePerson(Located one, Located other) {
    return !one.id().isEmpty() && one.id().equals(other.id());
  }

  /** Of two copies the one that says more, as a query may leave elements out. */
  private static Located fuller(Located one, Located other) {
    int order = Integer.compare(one.resource().size(), other.resource().size());
    int tie = one.resource().toString().compareTo(other.resource().toString());
    return order > 0 || (order == 0 && tie <= 0) ? one : other;
  }

  /** Without a Patient the resources have to agree among themselves. */
  private static Subject ofReferences(List<Located> resources, List<Problem> problems) {
    var names = new HashSet<String>();
    for (Located one : resources) {
      var name = References.local(reference(one.resource()));
      if (!name.isEmpty()) {
        names.add(name);
      }
      if (names.size() > 1) {
        problems.add(new Problem(one.path(), Sentence.of("why.more-than-one-patient-nothing-was")));
        return new Subject(null, Set.of(), false);
      }
    }
    return new Subject(null, names, true);
  }

  private static Set<String> names(Located patient) {
    var names = new HashSet<String>();
    if (patient.fullUrl() != null) {
      names.add(patient.fullUrl());
    }
    if (!patient.id().isEmpty()) {
      names.add("Patient/" + patient.id());
    }
    return names;
  }

  /** Whether it is clear whose resources these are. */
  public boolean isKnown() {
    return known;
  }

  /** The Patient resource where it came along. */
  @Nullable Located patient() {
    return patient;
  }

  /** Whether the resource is about this patient, or does not say whom it is about. */
  public boolean owns(JsonNode resource) {
    var reference = reference(resource);
    if (reference.isEmpty() || reference.startsWith("#")) {
      return true;
    }
    return judged.computeIfAbsent(reference, this::isPatient);
  }

  private boolean isPatient(String reference) {
    if (names.contains(reference)) {
      return true;
    }
    return names.contains(References.local(reference)) && !isOfAnotherServer(reference);
  }

  private boolean isOfAnotherServer(String reference) {
    if (patient == null || patient.fullUrl() == null || !reference.contains("://")) {
      return false;
    }
    return patient.fullUrl().contains("://")
        && !reference.startsWith(patient.fullUrl() + "/_history/");
  }

  private static String reference(JsonNode resource) {
    var subject = resource.has("subject") ? resource.path("subject") : resource.path("patient");
    return subject.path("reference").asText();
  }
}

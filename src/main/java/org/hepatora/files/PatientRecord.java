// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.Located;
import org.hepatora.files.PatientLines.Line;
import org.jspecify.annotations.Nullable;

/** One patient's resources, parsed from their lines, each once. */
final class PatientRecord {
  private static final ObjectMapper JSON = FhirJson.bounded();

  private final PatientKey key;
  private final List<Located> resources = new ArrayList<>();
  private final List<Faulty> faults = new ArrayList<>();
  private final Map<String, JsonNode> met = new HashMap<>();
  private boolean patientMet;
  private @Nullable String twoPeople;
  private int unreadable;

  PatientRecord(PatientKey key) {
    this.key = key;
  }

  /** Parses a line; false when nothing of it could be used. */
  boolean read(Line line) {
    try {
      keep(tree(line.json()), line);
      return true;
    } catch (JsonEOFException end) {
      fault(line, Fault.CUT_OFF);
    } catch (JsonProcessingException | NumberFormatException malformed) {
      // Jackson lets the latter through for an exponent beyond an int
      fault(line, Fault.NOT_JSON);
    } catch (IOException impossible) {
      throw new IllegalStateException("bytes in memory could not be read", impossible);
    }
    unreadable++;
    return false;
  }

  private static JsonNode tree(byte[] json) throws IOException {
    int mark = ByteOrderMark.lengthAt(json);
    return JSON.readTree(json, mark, json.length - mark);
  }

  private void keep(JsonNode resource, Line line) {
    var type = resource.path("resourceType").asText();
    var id = resource.path("id").asText();
    var before = id.isEmpty() ? null : met.putIfAbsent(type + "/" + id, resource);
    patientMet |= type.equals("Patient");
    if (before == null) {
      resources.add(Located.stored(resource));
    } else if (before.equals(resource)) {
      fault(line, Fault.DUPLICATE);
    } else {
      fault(line, isOtherPerson(before, resource) ? Fault.OTHER_PERSON : Fault.DUPLICATE_DIFFERS);
      resources.add(Located.stored(resource));
    }
  }

  /** Two Patients with one id, no identifier in common and other birth dates; ours. */
  private boolean isOtherPerson(JsonNode one, JsonNode other) {
    var born = one.path("birthDate").asText();
    var otherBorn = other.path("birthDate").asText();
    boolean differ =
        one.path("resourceType").asText().equals("Patient")
            && !born.isEmpty()
            && !otherBorn.isEmpty()
            && !born.equals(otherBorn);
    if (!differ) {
      return false;
    }
    var shared = identifiers(one);
    shared.retainAll(identifiers(other));
    if (shared.isEmpty()) {
      twoPeople = "two people under one id: name the sites of the export";
    }
    return shared.isEmpty();
  }

  private static Set<String> identifiers(JsonNode patient) {
    var found = new HashSet<String>();
    for (JsonNode each : patient.path("identifier")) {
      found.add(each.path("system").asText() + "|" + each.path("value").asText());
    }
    return found;
  }

  private void fault(Line line, Fault fault) {
    faults.add(new Faulty(key.site(), line.place(), fault, line.type(), key.id()));
  }

  /** Adds the Medications the record names. */
  void complete(Medications medications) {
    var wanted = new HashSet<String>();
    for (Located each : resources) {
      var reference = each.resource().path("medicationReference").path("reference").asText();
      int slash = reference.lastIndexOf("Medication/");
      if (slash >= 0) {
        wanted.add(reference.substring(slash + "Medication/".length()).split("/", 2)[0]);
      }
    }
    for (String id : wanted) {
      var sent = medications.of(key.site(), id);
      if (sent != null) {
        addMedication(sent);
      }
    }
  }

  private void addMedication(byte[] sent) {
    try {
      resources.add(Located.stored(tree(sent)));
    } catch (IOException unreadable) {
      // Named once as a fault of its own line; the drug is then not known by its reference.
      return;
    }
  }

  List<Located> resources() {
    return resources;
  }

  List<Faulty> faults() {
    return faults;
  }

  /** Lines of which nothing could be used. */
  int unreadable() {
    return unreadable;
  }

  boolean isPatientMissing() {
    return !patientMet;
  }

  /** Why nothing may be decided; null when it may. */
  @Nullable String refusal() {
    return twoPeople;
  }
}

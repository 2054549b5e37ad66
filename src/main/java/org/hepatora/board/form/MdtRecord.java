// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.read.Located;

/**
 * What the record holds of the MDT's work on one patient, newest first.
 *
 * @param requests to the MDT that are not done with
 * @param plans of ours that are followed, or wait
 * @param judgements of resectability that were not withdrawn
 * @param submissions forms that were carried out already
 */
record MdtRecord(
    List<JsonNode> requests,
    List<JsonNode> plans,
    List<JsonNode> judgements,
    Set<String> submissions) {
  private static final Set<String> OPEN_REQUEST = Set.of("draft", "active", "on-hold");
  private static final Set<String> OPEN_PLAN = Set.of("active", "on-hold");
  private static final Set<String> WITHDRAWN = Set.of("entered-in-error", "cancelled");
  private static final String URI = "urn:ietf:rfc:3986";
  private static final String UUID = "urn:uuid:";

  static MdtRecord of(List<Located> record) {
    var mdtRecord =
        new MdtRecord(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashSet<>());
    record.forEach(each -> mdtRecord.file(each.resource()));
    mdtRecord.requests.sort(newest("/authoredOn"));
    mdtRecord.plans.sort(newest("/created"));
    mdtRecord.judgements.sort(newest("/effectiveDateTime"));
    return mdtRecord;
  }

  private void file(JsonNode resource) {
    var status = resource.path("status").asText();
    switch (resource.path("resourceType").asText()) {
      case "ServiceRequest" -> {
        if (isCoded(resource, "mdt-review")) {
          note(resource, OPEN_REQUEST.contains(status), requests);
        }
      }
      case "CarePlan" -> {
        if (isOurs(resource)) {
          note(resource, OPEN_PLAN.contains(status), plans);
        }
      }
      case "Observation" -> {
        if (isCoded(resource, "resectability")) {
          note(resource, !WITHDRAWN.contains(status), judgements);
        }
      }
      default -> {}
    }
  }

  private void note(JsonNode resource, boolean counts, List<JsonNode> among) {
    for (JsonNode identifier : resource.path("identifier")) {
      var value = identifier.path("value").asText();
      if (identifier.path("system").asText().equals(URI) && value.startsWith(UUID)) {
        submissions.add(value.substring(UUID.length()));
      }
    }
    if (counts) {
      among.add(resource);
    }
  }

  private static boolean isCoded(JsonNode resource, String code) {
    for (JsonNode coding : resource.path("code").path("coding")) {
      if (coding.path("system").asText().equals(Canonicals.OBSERVATION_SYSTEM)
          && coding.path("code").asText().equals(code)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOurs(JsonNode plan) {
    for (JsonNode profile : plan.at("/meta/profile")) {
      if (profile.asText().startsWith(Canonicals.HCC_TREATMENT_PLAN)) {
        return true;
      }
    }
    return false;
  }

  private static Comparator<JsonNode> newest(String element) {
    return Comparator.<JsonNode, String>comparing(each -> each.at(element).asText())
        .thenComparing(each -> each.at("/meta/lastUpdated").asText())
        .reversed();
  }

  /** The version of each, as {@code Type/id/_history/version}. */
  TreeSet<String> versions() {
    var versions = new TreeSet<String>();
    for (List<JsonNode> some : List.of(requests, plans, judgements)) {
      some.forEach(
          each ->
              versions.add(reference(each) + "/_history/" + each.at("/meta/versionId").asText()));
    }
    return versions;
  }

  /** Whether nothing was asked or decided. */
  public boolean isEmpty() {
    return requests.isEmpty() && plans.isEmpty() && judgements.isEmpty();
  }

  /** All of it, for people to read. */
  public List<MdtRecordLine> lines() {
    var lines = new ArrayList<MdtRecordLine>();
    requests.forEach(
        each ->
            lines.add(
                MdtRecordLine.of("board.mdtrecord.request", each, "authoredOn", "requester")));
    plans.forEach(
        each -> lines.add(MdtRecordLine.of("board.mdtrecord.plan", each, "created", "author")));
    judgements.forEach(
        each ->
            lines.add(
                MdtRecordLine.of(
                    "board.mdtrecord.resectability", each, "effectiveDateTime", "performer")));
    return lines;
  }

  static String reference(JsonNode resource) {
    return resource.path("resourceType").asText() + "/" + resource.path("id").asText();
  }
}

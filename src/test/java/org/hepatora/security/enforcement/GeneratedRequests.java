// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import static org.hepatora.Http.json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.hepatora.security.SecuredServer;

/** Requests of every kind by seed, most of them at what another patient has. */
@SuppressWarnings("NullAway") // what is null here fails the test
final class GeneratedRequests {
  static final List<String> TYPES =
      List.of("Observation", "Condition", "Procedure", "MedicationAdministration", "Encounter");
  private static final List<String> OPERATIONS =
      List.of(
          "$everything",
          "$summary",
          "$cytoreduction-eligibility",
          "$disease-course",
          "$assess-response",
          "$export",
          "$validate",
          "$meta");

  private final Random random;

  GeneratedRequests(long seed) {
    this.random = new Random(seed);
  }

  /**
   * A request, and where it is about one resource the same about one that does not exist.
   *
   * @param twin null where there is none
   */
  record Generated(String method, String path, String body, String type, Generated twin) {
    boolean reads() {
      return method.equals("GET");
    }

    @Override
    public String toString() {
      return method + " " + path + " " + body;
    }
  }

  static String idOf(String type, String patient) {
    return "rights-" + type.toLowerCase(java.util.Locale.ROOT) + "-" + patient;
  }

  static String resource(String type, String id, String patient, String word) {
    return json(
            "{'resourceType':'%s','id':'%s','subject':{'reference':'Patient/%s'},'%s':{'text':'%s'}%s}",
            type,
            id,
            patient,
            type.equals("Encounter") ? "serviceType" : "code",
            word,
            required(type))
        .replace(
            type.equals("MedicationAdministration") ? "\"code\":" : "\u0000",
            "\"medicationCodeableConcept\":");
  }

  private static String required(String type) {
    return switch (type) {
      case "Observation" -> ",'status':'final','category':[{'coding':[{'code':'laboratory'}]}]";
      case "Encounter" -> ",'status':'finished','class':{'code':'AMB'}";
      case "Procedure", "MedicationAdministration" -> ",'status':'completed'";
      default -> "";
    };
  }

  Generated next() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> read();
      case 2, 3 -> search();
      case 4 -> operation();
      case 5 -> graphQl();
      case 6 -> patch();
      case 7 -> delete();
      case 8 -> conditional();
      case 9 -> bundle();
      default -> write();
    };
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String patient() {
    return random.nextInt(3) == 0 ? SecuredServer.A : SecuredServer.B;
  }

  private String nobody() {
    return "none-" + new UUID(random.nextLong(), random.nextLong());
  }

  private Generated read() {
    String type = any(TYPES);
    String tail = any(List.of("", "", "/_history", "/_history/1", "/_history/9"));
    String id = idOf(type, patient());
    return about("GET", type, id, tail, "");
  }

  private Generated about(String method, String type, String id, String tail, String body) {
    return new Generated(
        method,
        type + "/" + id + tail,
        body,
        type,
        new Generated(method, type + "/" + nobody() + tail, body, type, null));
  }

  private String question(String type) {
    String value = SecuredServer.B;
    return any(
        List.of(
            "subject=Patient/" + value,
            "_id=" + idOf(type, value),
            "subject.family=SecretB",
            "subject:Patient.family=SecretB",
            "performer:Patient.family=SecretB",
            "encounter.status=finished",
            "_has:Provenance:target:recorded=gt2000",
            "_filter=status%20eq%20final",
            "code:text=word",
            "_lastUpdated=gt2000-01-01",
            "_sort=subject.family",
            "status:not=x"));
  }

  private Generated search() {
    String type = any(TYPES);
    String more =
        any(
            List.of(
                "",
                "",
                "&_summary=count",
                "&_count=0",
                "&_total=accurate",
                "&_include=*",
                "&_revinclude=*",
                "&_elements=id",
                "&_offset=0&_count=5"));
    String query = question(type) + more;
    return random.nextBoolean()
        ? new Generated("GET", type + "?" + query, "", type, null)
        : new Generated("POST", type + "/_search", query, type, null);
  }

  private Generated operation() {
    String name = any(OPERATIONS);
    String patient = patient();
    String query =
        any(List.of("", "", "?_type=Observation", "?_type=Patient", "?patient=Patient/" + patient));
    String path = any(List.of("Patient/" + patient + "/" + name, "Patient/" + name, name)) + query;
    String body =
        json(
            "{'resourceType':'Parameters','parameter':[{'name':'%s','valueString':'%s'}]}",
            any(List.of("_type", "patient")), any(List.of("Patient", "Patient/" + patient)));
    return random.nextBoolean()
        ? new Generated("GET", path, "", "*", null)
        : new Generated("POST", path, body, "*", null);
  }

  private Generated graphQl() {
    String type = any(TYPES);
    String query =
        any(
            List.of(
                "{%sList(subject:\"Patient/%s\"){id,code{text}}}".formatted(type, patient()),
                "{%s(id:\"%s\"){id}}".formatted(type, idOf(type, patient())),
                "{%sList(_filter:\"status eq final\"){id}}".formatted(type),
                "{PatientList{id,name{family},ObservationList(_reference:subject){id}}}"));
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return new Generated("GET", "$graphql?query=" + encoded, "", "*", null);
  }

  private String patchText() {
    return json(
        any(
            List.of(
                "[{'op':'test','path':'/status','value':'final'}]",
                "[{'op':'remove','path':'/interpretation'}]",
                "[{'op':'replace','path':'/status','value':'amended'}]",
                "[{'op':'replace','path':'/subject/reference','value':'Patient/"
                    + SecuredServer.B
                    + "'}]")));
  }

  private Generated patch() {
    String type = any(TYPES);
    return about("PATCH", type, idOf(type, patient()), "", patchText());
  }

  private Generated delete() {
    String type = any(TYPES);
    String tail = any(List.of("", "", "?_cascade=delete", "?_expunge=true"));
    return about("DELETE", type, idOf(type, SecuredServer.B), tail, "");
  }

  private Generated conditional() {
    String type = any(TYPES);
    String query = question(type) + any(List.of("", "", "&_expunge=true", "&_cascade=delete"));
    return switch (random.nextInt(3)) {
      case 0 -> new Generated("DELETE", type + "?" + query, "", type, null);
      case 1 -> new Generated("PATCH", type + "?" + query, patchText(), type, null);
      default ->
          new Generated(
              "PUT",
              type + "?" + query,
              resource(type, nobody(), patient(), "made").replaceFirst("\"id\":\"[^\"]*\",", ""),
              type,
              null);
    };
  }

  private Generated write() {
    String type = any(TYPES);
    String about = patient();
    String more =
        any(
            List.of(
                "",
                ",'performer':[{'reference':'Patient/" + SecuredServer.A + "'}]",
                ",'basedOn':[{'reference':'ServiceRequest/" + nobody() + "'}]",
                ",'partOf':[{'reference':'" + type + "/" + idOf(type, SecuredServer.B) + "'}]"));
    String id = random.nextBoolean() ? idOf(type, SecuredServer.B) : nobody();
    String body = resource(type, id, about, "made");
    body = body.substring(0, body.length() - 1) + json(more) + "}";
    return random.nextBoolean()
        ? new Generated("POST", type, body, type, null)
        : new Generated("PUT", type + "/" + id, body, type, null);
  }

  private Generated bundle() {
    var entries = new ArrayList<String>();
    for (int n = random.nextInt(3); n >= 0; n--) {
      var each = random.nextBoolean() ? patch() : random.nextBoolean() ? write() : read();
      if (random.nextInt(4) == 0) {
        each = conditional();
      }
      entries.add(entry(each));
    }
    String kind = any(List.of("batch", "transaction"));
    return new Generated(
        "POST",
        "",
        json("{'resourceType':'Bundle','type':'%s','entry':[", kind)
            + String.join(",", entries)
            + "]}",
        "*",
        null);
  }

  private static String entry(Generated each) {
    String resource = each.body();
    if (each.method().equals("PATCH")) {
      String data = Base64.getEncoder().encodeToString(resource.getBytes(StandardCharsets.UTF_8));
      resource =
          json(
              "{'resourceType':'Binary','contentType':'application/json-patch+json','data':'%s'}",
              data);
    }
    String body = resource.isEmpty() ? "" : "\"resource\":" + resource + ",";
    return "{" + body + json("'request':{'method':'%s','url':'%s'}}", each.method(), each.path());
  }
}

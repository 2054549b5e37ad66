package org.hepatora.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.hepatora.cdshooks.Refusal.Fault;
import org.hepatora.cdshooks.Refusal.Kind;

/**
 * What an EHR sent under one key: null, a resource, a Bundle of a search, or why it could not.
 *
 * @param faults where faults of its form are added
 */
record PrefetchValue(PrefetchKey key, JsonNode value, List<Fault> faults) {
  Supply supply(String patientId) {
    if (value.isMissingNode()) {
      return Supply.ABSENT;
    }
    if (value.isNull()) {
      return Supply.NONE;
    }
    var type = value.path("resourceType").asText();
    if (type.equals("OperationOutcome")) {
      return Supply.FAILED;
    }
    if (type.equals("Bundle")) {
      return isWhole() ? Supply.SENT : Supply.PARTIAL;
    }
    if (!type.equals(key.resourceType())) {
      fault("", "is neither null, " + key.resourceType() + ", Bundle nor OperationOutcome");
    } else if (type.equals("Patient") && !value.path("id").asText(patientId).equals(patientId)) {
      fault(".id", "is not the patient of the context");
    }
    return Supply.SENT;
  }

  private boolean isWhole() {
    var entries = value.path("entry");
    if (!entries.isArray() && !entries.isMissingNode() && !entries.isNull()) {
      fault(".entry", "is not an array");
      return false;
    }
    int matches = 0;
    boolean whole = !hasNext();
    for (int i = 0; i < entries.size(); i++) {
      var resource = entries.get(i).path("resource");
      if (!resource.isObject() && !resource.isMissingNode() && !resource.isNull()) {
        fault(".entry[" + i + "].resource", "is not a JSON object");
      } else if (resource.path("resourceType").asText().equals("OperationOutcome")) {
        whole &= !isError(resource);
      } else if (!entries.get(i).path("search").path("mode").asText().equals("include")) {
        matches++;
      }
    }
    return whole && value.path("total").asInt(0) <= matches;
  }

  private boolean hasNext() {
    for (JsonNode link : value.path("link")) {
      if (link.path("relation").asText().equals("next")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isError(JsonNode outcome) {
    for (JsonNode issue : outcome.path("issue")) {
      var severity = issue.path("severity").asText();
      if (severity.equals("error") || severity.equals("fatal")) {
        return true;
      }
    }
    return false;
  }

  private void fault(String at, String what) {
    var path = "prefetch." + key.name() + at;
    faults.add(new Fault(Kind.INVALID, path, path + " " + what));
  }
}

package org.hepatora.security.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Level;
import org.hepatora.security.scopes.ResourceScope;

/**
 * A scope in the words of the consent page.
 *
 * @param scope as it is sent
 * @param words what it means
 */
record ScopeWords(String scope, String words) {
  private static final Map<String, String> OTHERS =
      Map.of(
          "openid", "know who you are",
          "fhirUser", "know which record describes you",
          "profile", "know which record describes you",
          "launch", "open on the patient of your chart",
          "launch/patient", "open on the patient you choose",
          "offline_access", "stay connected when you have signed out",
          "online_access", "stay connected while you are signed in");

  static ScopeWords of(String scope) {
    var parsed = ResourceScope.parse(scope);
    return new ScopeWords(
        scope, parsed == null ? OTHERS.getOrDefault(scope, scope) : sentence(parsed));
  }

  private static String sentence(ResourceScope scope) {
    String what = scope.type().equals("*") ? "all data" : scope.type() + " data";
    String whose =
        scope.level() == Level.PATIENT ? "of this patient" : "of every patient you may see";
    String only = scope.filter().isEmpty() ? "" : ", where " + scope.filter();
    return String.join(", ", verbs(scope)) + " " + what + " " + whose + only;
  }

  private static List<String> verbs(ResourceScope scope) {
    var verbs = new ArrayList<String>();
    for (Access access : Access.values()) {
      if (scope.access().contains(access)) {
        verbs.add(
            switch (access) {
              case CREATE -> "add";
              case READ -> "read";
              case UPDATE -> "change";
              case DELETE -> "delete";
              case SEARCH -> "search";
            });
      }
    }
    return verbs;
  }
}

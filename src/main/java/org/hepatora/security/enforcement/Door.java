// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Caller;
import org.hepatora.security.scopes.Level;
import org.hepatora.security.scopes.ResourceScope;

/** Whether a caller may ask for a thing at all, before any resource is touched. */
final class Door {
  private static final String FILE = "Binary";

  private static final Set<RestOperationTypeEnum> COMPUTING =
      EnumSet.of(
          RestOperationTypeEnum.VALIDATE,
          RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE,
          RestOperationTypeEnum.EXTENDED_OPERATION_TYPE,
          RestOperationTypeEnum.EXTENDED_OPERATION_SERVER);

  private final Entitlements entitlements;
  private final SearchQuestions questions;
  private final Set<String> ours;

  /**
   * Names of this product's own operations; each reads the record of the patient it is called on,
   * and on the level of the type only what the caller sends.
   */
  Door(Entitlements entitlements, SearchQuestions questions, Set<String> ours) {
    this.entitlements = entitlements;
    this.questions = questions;
    this.ours = Set.copyOf(ours);
  }

  /** Deny by default: what is not named here is refused. */
  boolean admits(Caller caller, Interaction asked) {
    if (asked.kind() == null) {
      return false;
    }
    if (asked.lasting() && !administers(caller)) {
      return false;
    }
    if (asked.conditional()
        && !(any(caller, Access.SEARCH, asked.type())
            && questions.allowed(caller, asked.type(), asked.parameters().keySet()))) {
      return false;
    }
    return switch (asked.kind()) {
      case METADATA, TRANSACTION, BATCH -> true;
      case READ, VREAD, HISTORY_INSTANCE -> reads(caller, asked);
      case SEARCH_TYPE ->
          any(caller, Access.SEARCH, asked.type())
              && questions.allowed(caller, asked.type(), asked.parameters().keySet());
      case HISTORY_TYPE ->
          entitlements.unlimited(caller, Access.SEARCH, asked.type())
              && (!asked.type().equals(FILE) || administers(caller));
      case SEARCH_SYSTEM, HISTORY_SYSTEM -> entitlements.unlimited(caller, Access.SEARCH, "*");
      case GET_PAGE, GRAPHQL_REQUEST -> !caller.scopes().resources().isEmpty();
      case CREATE -> any(caller, Access.CREATE, asked.type());
      case UPDATE, PATCH -> any(caller, Access.UPDATE, asked.type());
      case DELETE -> any(caller, Access.DELETE, asked.type());
      case META -> unlimited(caller, Access.READ, asked);
      case META_ADD, META_DELETE -> unlimited(caller, Access.UPDATE, asked);
      case VALIDATE,
          EXTENDED_OPERATION_INSTANCE,
          EXTENDED_OPERATION_TYPE,
          EXTENDED_OPERATION_SERVER ->
          operation(caller, asked);
      default -> false;
    };
  }

  /** Whether the answer is computed and not a stored resource. */
  boolean isComputed(Interaction asked) {
    return asked.kind() != null
        && COMPUTING.contains(asked.kind())
        && !asked.operation().equals("$everything");
  }

  private OperationRule ruleOf(Interaction asked) {
    var rule = OperationRule.of(asked.operation());
    if (!ours.contains(asked.operation()) || rule == OperationRule.COHORT) {
      return rule;
    }
    // One of ours that is about no patient is for administrators unless the table says otherwise.
    if (!asked.type().equals("Patient")) {
      return OperationRule.ADMINISTER;
    }
    return asked.id().isEmpty() ? OperationRule.OPEN : OperationRule.RECORD;
  }

  private boolean operation(Caller caller, Interaction asked) {
    return switch (ruleOf(asked)) {
      case OPEN ->
          asked.id().isEmpty()
              || entitlements.compartment().isShared(asked.type())
              || unlimited(caller, Access.READ, asked);
      case RECORD ->
          asked.type().equals("Patient") && !asked.id().isEmpty()
              ? entitlements.wholeRecord(caller, asked.id())
              : readsAll(caller);
      case READ_ALL -> readsAll(caller);
      case READ_TYPE ->
          unlimited(caller, Access.READ, asked) && (!comparesFiles(asked) || administers(caller));
      case UPDATE_TYPE -> unlimited(caller, Access.UPDATE, asked);
      case COHORT -> caller.patient() == null && (reports(caller) || readsAll(caller));
      case EXPORT -> exports(caller, asked);
      case ADMINISTER -> administers(caller);
    };
  }

  /** Whose a file is, is not told by its type: those of exports are their clients'. */
  private static boolean comparesFiles(Interaction asked) {
    return Stream.of("from", "to")
        .map(name -> asked.parameters().getOrDefault(name, new String[0]))
        .flatMap(Arrays::stream)
        .anyMatch(value -> value.contains(FILE + "/"));
  }

  /** A client that acts for itself and reads reports. */
  private static boolean reports(Caller caller) {
    return exporting(caller).stream().anyMatch(scope -> scope.speaksOf("MeasureReport"));
  }

  private boolean administers(Caller caller) {
    return caller.administrator()
        && Stream.of(Access.values()).allMatch(access -> everything(caller, access));
  }

  private boolean exports(Caller caller, Interaction asked) {
    return asked.operation().equals("$export") ? exports(caller, types(asked)) : mayExport(caller);
  }

  /** Whether there is anything the caller may export. */
  boolean mayExport(Caller caller) {
    return !exporting(caller).isEmpty();
  }

  /** A client that acts for itself, for the types it names or for all. */
  boolean exports(Caller caller, List<String> types) {
    var system = exporting(caller);
    return !system.isEmpty()
        && types.stream().allMatch(type -> system.stream().anyMatch(scope -> scope.speaksOf(type)));
  }

  private static List<ResourceScope> exporting(Caller caller) {
    return caller.scopes().resources().stream()
        .filter(scope -> scope.level() == Level.SYSTEM && scope.filter().isEmpty())
        .filter(scope -> scope.access().containsAll(Set.of(Access.READ, Access.SEARCH)))
        .toList();
  }

  private static List<String> types(Interaction asked) {
    String[] named = asked.parameters().get("_type");
    if (named == null || named.length == 0) {
      return List.of("*");
    }
    return Arrays.stream(named).flatMap(each -> Arrays.stream(each.split(",", -1))).toList();
  }

  private boolean any(Caller caller, Access access, String type) {
    return !entitlements.grants(caller, access, type).isEmpty();
  }

  /** Who may read one resource alone is not told which others there are. */
  private boolean reads(Caller caller, Interaction asked) {
    return entitlements.grants(caller, Access.READ, asked.type()).stream()
        .anyMatch(grant -> grant.mayReach(asked.id()));
  }

  private boolean unlimited(Caller caller, Access access, Interaction asked) {
    return entitlements.unlimited(caller, access, asked.type().isEmpty() ? "*" : asked.type());
  }

  private boolean readsAll(Caller caller) {
    return everything(caller, Access.READ) && everything(caller, Access.SEARCH);
  }

  private boolean everything(Caller caller, Access access) {
    return entitlements.unlimited(caller, access, "*");
  }
}

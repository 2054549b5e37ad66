// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepatora.cdshooks.wire.Refusal;
import org.hepatora.cdshooks.wire.Refusal.Fault;
import org.hepatora.errors.Kind;
import org.hepatora.fhir.read.Located;
import org.jspecify.annotations.Nullable;

/**
 * The orders in the context of order-select and order-sign. They are read as they are written: a
 * Bundle may lack its type, an order what it is about.
 *
 * @param asked references the call is about; null when it is about all
 */
record DraftOrders(List<Located> orders, @Nullable Set<String> asked) {
  private static final String ORDERS = "context.draftOrders";
  private static final String SELECTIONS = "context.selections";

  /** Orders of FHIR DSTU2 and STU3 that R4 calls otherwise. */
  private static final Set<String> NOT_R4 =
      Set.of(
          "MedicationOrder",
          "ProcedureRequest",
          "ReferralRequest",
          "DiagnosticOrder",
          "DiagnosticRequest");

  /** All orders: order-sign. */
  static DraftOrders signed(JsonNode context) {
    var faults = new ArrayList<Fault>();
    var orders = orders(context.path("draftOrders"), faults);
    refuse(faults);
    return new DraftOrders(orders, null);
  }

  /** The orders that were selected, and those beside them: order-select. */
  static DraftOrders selected(JsonNode context) {
    var faults = new ArrayList<Fault>();
    var orders = orders(context.path("draftOrders"), faults);
    var asked = selections(context.path("selections"), orders, faults);
    refuse(faults);
    return new DraftOrders(orders, asked);
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
  }

  private static List<Located> orders(JsonNode bundle, List<Fault> faults) {
    if (isMissing(bundle, ORDERS, faults)) {
      return List.of();
    }
    var entries = bundle.path("entry");
    if (!bundle.path("resourceType").asText().equals("Bundle")) {
      faults.add(new Fault(Kind.INVALID_VALUE, ORDERS, ORDERS + " is not a Bundle"));
    } else if (!entries.isArray() && !entries.isMissingNode() && !entries.isNull()) {
      fault(ORDERS + ".entry", "is not an array", faults);
    }
    var orders = new ArrayList<Located>();
    for (int i = 0; i < entries.size(); i++) {
      var at = ORDERS + ".entry[" + i + "].resource";
      var order = entries.path(i).path("resource");
      if (NOT_R4.contains(order.path("resourceType").asText())) {
        fault(at + ".resourceType", "is not one of FHIR R4, which this service reads", faults);
      } else if (order.isObject()) {
        orders.add(new Located(order, at, null));
      } else if (!order.isMissingNode() && !order.isNull()) {
        fault(at, "is not a JSON object", faults);
      }
    }
    return orders;
  }

  private static Set<String> selections(JsonNode sent, List<Located> orders, List<Fault> faults) {
    var names = new HashSet<String>();
    orders.forEach(order -> names.add(name(order.resource())));
    var asked = new HashSet<String>();
    if (isMissing(sent, SELECTIONS, faults)) {
      return asked;
    }
    if (!sent.isArray()) {
      fault(SELECTIONS, "is not an array", faults);
    }
    for (int i = 0; i < sent.size(); i++) {
      var selection = sent.path(i);
      if (!selection.isTextual() || !names.contains(selection.textValue())) {
        fault(SELECTIONS + "[" + i + "]", "names none of the draftOrders", faults);
      } else {
        asked.add(selection.textValue());
      }
    }
    return asked;
  }

  private static String name(JsonNode order) {
    return order.path("resourceType").asText() + "/" + order.path("id").asText();
  }

  private static boolean isMissing(JsonNode value, String path, List<Fault> faults) {
    boolean missing = value.isMissingNode() || value.isNull();
    if (missing) {
      faults.add(new Fault(Kind.MISSING_PARAMETER, path, path + " is missing"));
    }
    return missing;
  }

  private static void fault(String path, String what, List<Fault> faults) {
    faults.add(new Fault(Kind.INVALID_VALUE, path, path + " " + what));
  }
}

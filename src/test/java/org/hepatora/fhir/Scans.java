// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.read.Located;

/** Scans of lesions as an EHR sends them, nine weeks apart, from 1 January 2026. */
public final class Scans {
  public static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private final List<String> resources = new ArrayList<>();

  public Scans() {
    resources.add("{resourceType:'Patient',id:'p1'}");
  }

  public static LocalDate day(int scan) {
    return FIRST.plusWeeks(9L * scan);
  }

  /** A liver lesion and its longest diameters, in mm; a dash where it was not seen yet. */
  public Scans lesion(String id, String role, String... sizes) {
    resources.add(
        "{resourceType:'BodyStructure',id:'"
            + id
            + "',description:'"
            + id
            + "',extension:[{url:'"
            + Canonicals.LESION_ROLE
            + "',valueCode:'"
            + role
            + "'},{url:'"
            + Canonicals.LESION_KIND
            + "',valueCode:'intrahepatic'}],patient:{reference:'Patient/p1'}}");
    for (int scan = 0; scan < sizes.length; scan++) {
      if (!sizes[scan].equals("-")) {
        size(id + "-" + scan, id, scan, sizes[scan], "final");
      }
    }
    return this;
  }

  /** One measurement; its viable diameter is the longest, too. */
  public Scans size(String id, String lesion, int scan, String size, String status) {
    resources.add(
        "{resourceType:'Observation',id:'"
            + id
            + "',status:'"
            + status
            + "',code:"
            + Ehr.code("21889-1")
            + ",subject:{reference:'Patient/p1'},effectiveDateTime:'"
            + day(scan)
            + "',focus:[{reference:'BodyStructure/"
            + lesion
            + "'}],component:["
            + length("33728-7", size)
            + ","
            + length("#viable-diameter", size)
            + "]}");
    return this;
  }

  private static String length(String code, String size) {
    return "{code:" + Ehr.code(code) + ",valueQuantity:{value:" + size + ",code:'mm'}}";
  }

  /** A reported response. */
  public Scans report(String id, int scan, String category, String method) {
    return with(
        "{resourceType:'Observation',id:'"
            + id
            + "',status:'final',code:"
            + Ehr.code("88040-1")
            + ",effectiveDateTime:'"
            + day(scan)
            + "',valueCodeableConcept:{text:'"
            + category
            + "'}"
            + (method.isEmpty() ? "" : ",method:{text:'" + method + "'}")
            + "}");
  }

  /** Atezolizumab and bevacizumab, going on since a week after the first scan. */
  public Scans immunotherapy() {
    for (String drug : List.of("atezolizumab", "bevacizumab")) {
      with(
          "{resourceType:'MedicationStatement',id:'"
              + drug
              + "',status:'active',medicationCodeableConcept:{text:'"
              + drug
              + "'},effectivePeriod:{start:'"
              + FIRST.plusWeeks(1)
              + "'}}");
    }
    return this;
  }

  public Scans with(String resource) {
    resources.add(resource);
    return this;
  }

  public List<Located> resources() {
    var located = new ArrayList<Located>();
    resources.forEach(each -> located.add(Located.stored(Ehr.json(each))));
    return located;
  }
}

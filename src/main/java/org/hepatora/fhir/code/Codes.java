// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The code systems of others, under every name they are sent with; evidence.md 8. */
public final class Codes {
  public static final String LOINC = "http://loinc.org";
  public static final String SNOMED = "http://snomed.info/sct";
  public static final String UCUM = "http://unitsofmeasure.org";
  public static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";
  public static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
  public static final String ICD_11 = "http://id.who.int/icd/release/11/mms";
  public static final String ICD_O_3 = "http://terminology.hl7.org/CodeSystem/icd-o-3";
  public static final String ICD_9_CM = "http://hl7.org/fhir/sid/icd-9-cm";
  public static final String OPS = "http://fhir.de/CodeSystem/bfarm/ops";
  public static final String CPT = "http://www.ama-assn.org/go/cpt";
  public static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  public static final String ATC = "http://www.whocc.no/atc";
  public static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
  public static final String RADLEX = "http://radlex.org";
  public static final String NCIT = "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl";
  public static final String NHI_TUMOUR_CRITERIA =
      "https://nhicore.nhi.gov.tw/pas/CodeSystem/nhi-tx-ast";
  public static final String KENYA_RECIST =
      "https://fhir.dha.go.ke/core/CodeSystem/recist-response-cs";
  public static final String INTERPRETATION =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

  /** Facts of fhir-model.md 1 that no rule looks at, and that belong to the course all the same. */
  private static final List<String> CARRIED =
      List.of(
          LOINC + "|34444-0",
          LOINC + "|42595-9",
          Canonicals.OBSERVATION_SYSTEM + "|response-phase",
          Canonicals.OBSERVATION_SYSTEM + "|pathologic-viable-percent");

  private static final Map<String, String> OTHER_NAMES = otherNames();

  private Codes() {}

  /** The name this server uses for a code system; ICD-10-CM counts as ICD-10. */
  public static String system(String sent) {
    var known = OTHER_NAMES.get(sent);
    if (known != null) {
      return known;
    }
    return sent.startsWith(SNOMED + "/") ? SNOMED : sent;
  }

  /** A code as the tables write it: ICD with its dot, in capitals. */
  public static String dotted(String system, String code) {
    if (system.equals(ICD_10)) {
      var capitals = code.strip().toUpperCase(Locale.ROOT);
      boolean plain = capitals.length() > 3 && capitals.indexOf('.') < 0;
      return plain ? capitals.substring(0, 3) + "." + capitals.substring(3) : capitals;
    }
    if (system.equals(ICD_9_CM)) {
      var plain = code.strip();
      boolean dotless = plain.length() > 2 && plain.indexOf('.') < 0;
      return dotless ? plain.substring(0, 2) + "." + plain.substring(2) : plain;
    }
    return code;
  }

  /** Every observation of fhir-model.md 1, as search tokens {@code system|code}, in order. */
  public static List<String> observationTokens() {
    var tokens = new TreeSet<>(Vocabulary.standard().observations.tokens());
    tokens.addAll(CARRIED);
    return List.copyOf(tokens);
  }

  private static Map<String, String> otherNames() {
    var names = new HashMap<String, String>();
    name(names, LOINC, "http://loinc.org/", "https://loinc.org", "urn:oid:2.16.840.1.113883.6.1");
    name(names, SNOMED, "https://snomed.info/sct", "urn:oid:2.16.840.1.113883.6.96");
    name(names, UCUM, "http://unitsofmeasure.org/", "https://unitsofmeasure.org");
    name(names, UCUM, "urn:oid:2.16.840.1.113883.6.8");
    name(
        names,
        ICD_10,
        ICD_10_CM,
        "http://hl7.org/fhir/sid/icd-10-us",
        "urn:oid:2.16.840.1.113883.6.3");
    name(names, ICD_10, "urn:oid:2.16.840.1.113883.6.90");
    name(
        names,
        ICD_10,
        "http://fhir.de/CodeSystem/bfarm/icd-10-gm",
        "http://fhir.de/CodeSystem/dimdi/icd-10-gm",
        "urn:oid:1.2.276.0.76.5.311",
        "http://hl7.org/fhir/sid/icd-10-gm",
        "http://hl7.org/fhir/sid/icd-10-cn",
        "https://hl7.org/fhir/sid/icd-10",
        "https://hl7.org/fhir/sid/icd-10-cm");
    name(
        names,
        ICD_10,
        "urn:oid:2.16.156.10011.2.3.3.11",
        "urn:oid:2.16.156.10011.2.3.3.11.3",
        "2.16.156.10011.2.3.3.11",
        "2.16.156.10011.2.3.3.11.3");
    name(
        names,
        ICD_9_CM,
        "http://hl7.org/fhir/sid/icd-9-cm-3",
        "http://hl7.org/fhir/sid/icd-9-cm/procedure");
    name(
        names,
        ICD_9_CM,
        "urn:oid:2.16.840.1.113883.6.104",
        "https://hl7.org/fhir/sid/icd-9-cm",
        "urn:oid:2.16.156.10011.2.3.3.12",
        "2.16.156.10011.2.3.3.12");
    name(names, OPS, "http://fhir.de/CodeSystem/dimdi/ops", "http://fhir.de/CodeSystem/ops");
    name(names, CPT, "https://www.ama-assn.org/go/cpt", "urn:oid:2.16.840.1.113883.6.12");
    name(names, RXNORM, "urn:oid:2.16.840.1.113883.6.88");
    name(names, ATC, "http://fhir.de/CodeSystem/bfarm/atc", "urn:oid:2.16.840.1.113883.6.73");
    name(
        names,
        DICOM,
        "https://dicom.nema.org/resources/ontology/DCM",
        "urn:oid:1.2.840.10008.2.16.4");
    name(names, RADLEX, "http://www.radlex.org", "http://www.radlex.org/", "http://radlex.org/");
    name(names, RADLEX, "http://radlex.org/RID", "http://radlex.org/RID/");
    name(names, RADLEX, "http://www.radlex.org/RID", "http://www.radlex.org/RID/");
    name(
        names,
        KENYA_RECIST,
        "https://nshr-uat.sha.go.ke/fhir/CodeSystem/recist-response-cs",
        "https://fhir.dha.go.ke/nccp/CodeSystem/recist-response-cs");
    return names;
  }

  private static void name(Map<String, String> names, String system, String... others) {
    for (String other : others) {
      names.put(other, system);
    }
  }
}

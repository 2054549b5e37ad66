package org.hepatora.fhir;

/** The code systems of others and the codes this server reads and writes; evidence.md 8. */
public final class Codes {
  public static final String LOINC = "http://loinc.org";
  public static final String SNOMED = "http://snomed.info/sct";
  public static final String UCUM = "http://unitsofmeasure.org";
  public static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";
  public static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
  public static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  public static final String ATC = "http://www.whocc.no/atc";
  public static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
  public static final String RADLEX = "http://radlex.org";
  public static final String CPT = "http://www.ama-assn.org/go/cpt";

  private Codes() {}
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

/** The canonical URLs of this server's own definitions; fhir-model.md. */
public final class Canonicals {
  public static final String BASE = "https://w3id.org/hepatora";

  private static final String PROFILE = BASE + "/StructureDefinition/";
  private static final String SYSTEM = BASE + "/CodeSystem/";

  public static final String HCC_CONDITION = PROFILE + "hcc-condition";
  public static final String HCC_LESION = PROFILE + "hcc-lesion";
  public static final String HCC_LESION_MEASUREMENT = PROFILE + "hcc-lesion-measurement";
  public static final String HCC_TUMOR_RESPONSE = PROFILE + "hcc-tumor-response";
  public static final String HCC_RESPONSE_PHASE = PROFILE + "hcc-response-phase";
  public static final String HCC_DISEASE_STATUS = PROFILE + "hcc-disease-status";
  public static final String HCC_RESECTABILITY = PROFILE + "hcc-resectability";
  public static final String HCC_ADVERSE_EVENT = PROFILE + "hcc-adverse-event";
  public static final String HCC_LOCOREGIONAL_THERAPY = PROFILE + "hcc-locoregional-therapy";
  public static final String HCC_CYTOREDUCTIVE_SURGERY = PROFILE + "hcc-cytoreductive-surgery";
  public static final String HCC_TREATMENT_PLAN = PROFILE + "hcc-treatment-plan";
  public static final String HCC_MDT_REQUEST = PROFILE + "hcc-mdt-request";
  public static final String HCC_GUIDANCE = PROFILE + "hcc-guidance";
  public static final String HCC_SCORE = PROFILE + "hcc-score";

  public static final String LESION_ROLE = PROFILE + "lesion-role";
  public static final String LESION_KIND = PROFILE + "lesion-kind";
  public static final String TARGET_LESION = PROFILE + "target-lesion";
  public static final String CTCAE_GRADE = PROFILE + "ctcae-grade";
  public static final String IMMUNE_RELATED = PROFILE + "immune-related";
  public static final String STABLE_ON_REPLACEMENT = PROFILE + "stable-on-replacement";
  public static final String PROCEDURE_INTENT = PROFILE + "procedure-intent";
  public static final String SURGICAL_APPROACH = PROFILE + "surgical-approach";
  public static final String RESECTION_MARGIN = PROFILE + "resection-margin";
  public static final String CLAVIEN_DINDO = PROFILE + "clavien-dindo";
  public static final String TREATMENT_INTENT = PROFILE + "treatment-intent";
  public static final String TREATMENT_PATHWAY = PROFILE + "treatment-pathway";
  public static final String DAYS_FROM_SURGERY = PROFILE + "days-from-surgery";
  public static final String REGIMEN = PROFILE + "regimen";
  public static final String LINE_OF_THERAPY = PROFILE + "line-of-therapy";

  public static final String OBSERVATION_SYSTEM = SYSTEM + "hcc-observation";
  public static final String DISPOSITION_SYSTEM = SYSTEM + "disposition";
  public static final String TUMOR_RESPONSE_SYSTEM = SYSTEM + "tumor-response";
  public static final String RESPONSE_CRITERIA_SYSTEM = SYSTEM + "response-criteria";
  public static final String RESPONSE_PHASE_SYSTEM = SYSTEM + "response-phase";
  public static final String OBSERVATION_ORIGIN_SYSTEM = SYSTEM + "observation-origin";
  public static final String LESION_STATE_SYSTEM = SYSTEM + "lesion-state";
  public static final String LESION_ROLE_SYSTEM = SYSTEM + "lesion-role";
  public static final String LESION_KIND_SYSTEM = SYSTEM + "lesion-kind";
  public static final String ASCITES_SYSTEM = SYSTEM + "ascites-grade";
  public static final String ENCEPHALOPATHY_SYSTEM = SYSTEM + "encephalopathy-grade";
  public static final String RESECTABILITY_SYSTEM = SYSTEM + "resectability";
  public static final String VARICES_SYSTEM = SYSTEM + "varices";
  public static final String PVTT_CHENG_SYSTEM = SYSTEM + "pvtt-cheng";
  public static final String HEPATIC_VEIN_SYSTEM = SYSTEM + "hepatic-vein-thrombus";
  public static final String STUDY_POPULATION_SYSTEM = SYSTEM + "study-population";
  public static final String REGIMEN_SYSTEM = SYSTEM + "regimen";
  public static final String LOCOREGIONAL_MODALITY_SYSTEM = SYSTEM + "locoregional-modality";
  public static final String TREATMENT_INTENT_SYSTEM = SYSTEM + "treatment-intent";
  public static final String TREATMENT_PATHWAY_SYSTEM = SYSTEM + "treatment-pathway";
  public static final String EVIDENCE_GRADE_SYSTEM = SYSTEM + "evidence-grade";
  public static final String OVERRIDE_REASON_SYSTEM = SYSTEM + "override-reason";
  public static final String PLAN_ACTIVITY_SYSTEM = SYSTEM + "plan-activity";

  public static final String CHILD_PUGH_CLASS_SYSTEM = SYSTEM + "child-pugh-class";
  public static final String MALBI_GRADE_SYSTEM = SYSTEM + "malbi-grade";
  public static final String BCLC_STAGE_SYSTEM = SYSTEM + "bclc-stage";
  public static final String CNLC_STAGE_SYSTEM = SYSTEM + "cnlc-stage";

  /** HL7's own extension by which a body site is a reference to a BodyStructure. */
  public static final String HL7_BODY_SITE = "http://hl7.org/fhir/StructureDefinition/bodySite";

  public static final String HL7_ADVERSE_EVENT_OUTCOME =
      "http://terminology.hl7.org/CodeSystem/adverse-event-outcome";

  public static final String CYTOREDUCTION_REVIEW = BASE + "/PlanDefinition/cytoreduction-review";

  private Canonicals() {}
}

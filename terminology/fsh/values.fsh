// Value sets over the code systems of others, as evidence.md 8 and fhir-model.md 1 name them. A display is written only where a
// source for it is on the list terminology/displays.csv; CPT descriptors belong to the American Medical Association and are left out.

ValueSet: HccDiagnosis
Id: hcc-diagnosis
Title: "Diagnosis of hepatocellular carcinoma"
Description: "Codes by which hepatocellular carcinoma is recognised."
* insert Ours
* insert CodesOfOthers
* $SCT#109841003 "Liver cell carcinoma"
* $SCT#25370001 "Hepatocellular carcinoma"
* $ICD10#C22.0 "Liver cell carcinoma"
* $ICD10CM#C22.0 "Liver cell carcinoma"

ValueSet: LesionSite
Id: lesion-site
Title: "Site of a lesion"
Description: "Sites in which this server tells lesions of hepatocellular carcinoma apart; any other SNOMED CT body structure may be used, too."
* insert Ours
* insert CodesOfOthers
* $SCT#10200004 "Liver structure"
* $SCT#32764006 "Portal vein structure"
* $SCT#8887007
* $SCT#59441001 "Lymph node structure"
* $SCT#39607008
* $SCT#272673000
* $SCT#23451007
* $SCT#15425007
* $SCT#12738006

ValueSet: ImagingMethod
Id: imaging-method
Title: "Method of a lesion measurement"
Description: "How a lesion was imaged; the codes of mCODE's tumour size method that apply."
* insert Ours
* insert CodesOfOthers
* $SCT#77477000
* $SCT#113091000
* $SCT#16310003

ValueSet: LesionMeasurementCode
Id: lesion-measurement-code
Title: "Code of a lesion measurement"
Description: "LOINC codes for the size of a tumour."
* insert Ours
* insert CodesOfOthers
* $LNC#21889-1 "Size Tumor"
* $LNC#33728-7 "Size.maximum dimension in Tumor"

ValueSet: TumorResponseValue
Id: tumor-response-value
Title: "Tumour response in any supported coding"
Description: "Response categories of CodeSystem tumor-response, the answers of LOINC list LL4721-8, RadLex, and DICOM's codes for target and non-target lesions."
* insert Ours
* insert CodesOfOthers
* include codes from system TumorResponse
* $LNC#LA28366-5 "Complete response"
* $LNC#LA28369-9 "Partial response"
* $LNC#LA28371-5 "Stable disease"
* $LNC#LA28370-7 "Progressive disease"
* $LNC#LA9348-9 "Not assessed"
* $RADLEX#RID11511
* $RADLEX#RID11513 "partial response"
* $RADLEX#RID11514 "stable disease"
* $RADLEX#RID11515 "progressive disease"
* $DCM#112041 "Target Lesion Complete Response"
* $DCM#112042 "Target Lesion Partial Response"
* $DCM#112043 "Target Lesion Progressive Disease"
* $DCM#112044 "Target Lesion Stable Disease"
* $DCM#112045 "Non-Target Lesion Complete Response"
* $DCM#112046
* $DCM#112047 "Non-Target Lesion Progressive Disease"

ValueSet: ResponseCriteriaValue
Id: response-criteria-value
Title: "Response criteria in any supported coding"
Description: "Codes of CodeSystem response-criteria, DICOM's code for RECIST 1.1, and the codes of the Taiwanese national health insurance."
* insert Ours
* insert CodesOfOthers
* include codes from system ResponseCriteria
* $DCM#126081 "RECIST 1.1"
* $NHI#REC1
* $NHI#MREC
* $NHI#IREC

ValueSet: DiseaseStatusValue
Id: disease-status-value
Title: "Disease status"
Description: "No evidence of disease, and the values of mCODE's cancer disease status."
* insert Ours
* insert CodesOfOthers
* $SCT#260415000 "Not detected"
* $SCT#268910001
* $SCT#359746009
* $SCT#271299001
* $SCT#709137006

ValueSet: EcogAnswer
Id: ecog-answer
Title: "ECOG performance status"
Description: "ECOG 0 to 5 as LOINC answers and as SNOMED CT findings."
* insert Ours
* insert CodesOfOthers
* $LNC#LA9622-7
* $LNC#LA9623-5
* $LNC#LA9624-3
* $LNC#LA9625-0
* $LNC#LA9626-8
* $LNC#LA9627-6
* $SCT#425389002
* $SCT#422512005
* $SCT#422894000
* $SCT#423053003
* $SCT#423237006
* $SCT#423409001

ValueSet: HccLaboratoryTest
Id: hcc-laboratory-test
Title: "Laboratory tests the decision reads"
Description: "Liver function, kidney function, blood count, markers and hepatitis B."
* insert Ours
* insert CodesOfOthers
* $LNC#1975-2 "Bilirubin.total [Mass/volume] in Serum or Plasma"
* $LNC#14631-6 "Bilirubin.total [Moles/volume] in Serum or Plasma"
* $LNC#1751-7 "Albumin [Mass/volume] in Serum or Plasma"
* $LNC#6301-6
* $LNC#2160-0 "Creatinine [Mass/volume] in Serum or Plasma"
* $LNC#14682-9 "Creatinine [Moles/volume] in Serum or Plasma"
* $LNC#777-3
* $LNC#26515-7 "Platelets [#/volume] in Blood"
* $LNC#2951-2 "Sodium [Moles/volume] in Serum or Plasma"
* $LNC#1742-6 "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma"
* $LNC#1920-8
* $LNC#1834-1 "Alpha-1-Fetoprotein [Mass/volume] in Serum or Plasma"
* $LNC#34444-0
* $LNC#42595-9
* $LNC#5195-3
* $LNC#5196-1

ValueSet: ProcedureIntentValue
Id: procedure-intent-value
Title: "Intent of a procedure in any supported coding"
Description: "Codes of CodeSystem procedure-intent and the SNOMED CT intents mCODE uses."
* insert Ours
* insert CodesOfOthers
* include codes from system ProcedureIntent
* $SCT#373808002 "Curative - procedure intent"
* $SCT#363676003 "Palliative - procedure intent"
* $SCT#399707004
* $SCT#261004008

ValueSet: TreatmentIntentValue
Id: treatment-intent-value
Title: "Intent of a treatment plan in any supported coding"
Description: "Codes of CodeSystem treatment-intent and SNOMED CT intents."
* insert Ours
* insert CodesOfOthers
* include codes from system TreatmentIntent
* $SCT#373808002 "Curative - procedure intent"
* $SCT#363676003 "Palliative - procedure intent"
* $SCT#399707004

ValueSet: LiverResection
Id: liver-resection
Title: "Liver resection"
Description: "Codes by which a liver resection is recognised; every descendant of SNOMED CT 107963000 is one, too."
* insert Ours
* insert CodesOfOthers
* $SCT#107963000 "Liver excision"
* $SCT#71273005
* $SCT#17203000
* $SCT#63816008
* $CPT#47120
* $CPT#47122
* $CPT#47125
* $CPT#47130
* $ICD9CM#50.22
* $ICD9CM#50.3

ValueSet: LocoregionalTherapy
Id: locoregional-therapy
Title: "Local therapy of liver tumours in any supported coding"
Description: "Codes of CodeSystem locoregional-modality, and codes of CPT and ICD-9-CM-3 that mean one of them."
* insert Ours
* insert CodesOfOthers
* include codes from system LocoregionalModality
* $CPT#37243
* $CPT#96420
* $CPT#96422
* $CPT#47370
* $CPT#47380
* $CPT#47382
* $CPT#77373
* $ICD9CM#50.23
* $ICD9CM#50.24
* $ICD9CM#50.25
* $ICD9CM#50.26

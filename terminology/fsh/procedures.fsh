// Surgery and local therapy: fhir-model.md 1, evidence.md 8.4.

CodeSystem: Resectability
Id: resectability
Title: "Resectability"
Description: "Judgement by the surgeons of the team, not a computed value."
* insert OurCodes
* #r0-achievable "R0 achievable" "All viable disease can be removed with clear margins, or cleared together with ablation or irradiation."
* #cytoreductive-only "Cytoreductive only" "The resistant or main lesion can be removed, but viable disease would remain elsewhere."
* #unresectable "Unresectable" "The lesions in focus cannot be removed safely."

ValueSet: ResectabilityVS
Id: resectability
Title: "Resectability"
Description: "Every code of CodeSystem resectability."
* insert Ours
* include codes from system Resectability

CodeSystem: ProcedureIntent
Id: procedure-intent
Title: "Intent of a procedure"
Description: "What an operation on a hepatocellular carcinoma is for. SNOMED CT has curative and palliative only; cytoreduction of a resistant lesion under effective systemic therapy is neither."
* insert OurCodes
* #curative-conversion "Curative conversion" "Resection of all viable disease after systemic therapy made it resectable."
* #cytoreductive "Cytoreductive" "Removal of the resistant or main lesion while systemic therapy controls the rest."
* #upfront-curative "Curative, without prior systemic therapy" "Resection of all known disease as the first treatment."
* #diagnostic "Diagnostic" "To obtain tissue or to stage."
* #palliative "Palliative" "To relieve symptoms, without the aim to control the disease."

ValueSet: ProcedureIntentVS
Id: procedure-intent
Title: "Intent of a procedure"
Description: "Every code of CodeSystem procedure-intent."
* insert Ours
* include codes from system ProcedureIntent

CodeSystem: SurgicalApproach
Id: surgical-approach
Title: "Surgical approach"
Description: "How the abdomen was entered."
* insert OurCodes
* #open "Open" "Laparotomy."
* #laparoscopic "Laparoscopic" "Laparoscopy, including hand-assisted."
* #robotic "Robotic" "Robot-assisted laparoscopy."

ValueSet: SurgicalApproachVS
Id: surgical-approach
Title: "Surgical approach"
Description: "Every code of CodeSystem surgical-approach."
* insert Ours
* include codes from system SurgicalApproach

CodeSystem: ResectionMargin
Id: resection-margin
Title: "Resection margin"
Description: "Residual tumour after surgery (R classification of the UICC)."
* insert OurCodes
* #R0 "R0" "No residual tumour."
* #R1 "R1" "Microscopic residual tumour."
* #R2 "R2" "Macroscopic residual tumour."

ValueSet: ResectionMarginVS
Id: resection-margin
Title: "Resection margin"
Description: "Every code of CodeSystem resection-margin."
* insert Ours
* include codes from system ResectionMargin

CodeSystem: ClavienDindo
Id: clavien-dindo
Title: "Clavien-Dindo grade"
Description: "Worst complication after surgery (Dindo et al., Ann Surg 2004;240:205)."
* insert OurCodes
* ^hierarchyMeaning = #is-a
* #I "Grade I" "Deviation from the normal course without a need for treatment other than simple drugs, physiotherapy or bedside wound opening."
* #II "Grade II" "Drugs other than those of grade I, transfusion or parenteral nutrition."
* #III "Grade III" "Surgical, endoscopic or radiological intervention."
* #III #IIIa "Grade IIIa" "Intervention without general anaesthesia."
* #III #IIIb "Grade IIIb" "Intervention under general anaesthesia."
* #IV "Grade IV" "Life-threatening complication that needs intensive care."
* #IV #IVa "Grade IVa" "Dysfunction of one organ."
* #IV #IVb "Grade IVb" "Dysfunction of several organs."
* #V "Grade V" "Death."

ValueSet: ClavienDindoVS
Id: clavien-dindo
Title: "Clavien-Dindo grade"
Description: "Every code of CodeSystem clavien-dindo."
* insert Ours
* include codes from system ClavienDindo

CodeSystem: LocoregionalModality
Id: locoregional-modality
Title: "Modality of local therapy"
Description: "Local treatment of liver tumours other than surgery."
* insert OurCodes
* #tace "TACE" "Transarterial chemoembolisation."
* #haic "HAIC" "Hepatic arterial infusion chemotherapy."
* #rfa "RFA" "Radiofrequency ablation."
* #mwa "MWA" "Microwave ablation."
* #sbrt "SBRT" "Stereotactic body radiotherapy."
* #y90 "Y-90 radioembolisation" "Selective internal radiotherapy with yttrium-90."

ValueSet: LocoregionalModalityVS
Id: locoregional-modality
Title: "Modality of local therapy"
Description: "Every code of CodeSystem locoregional-modality."
* insert Ours
* include codes from system LocoregionalModality

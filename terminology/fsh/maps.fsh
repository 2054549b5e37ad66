// Maps to the code systems of others: rows of evidence.md 8 with confidence H and what published guides use (mcode.md).
// What has no counterpart is left out; nothing is mapped on a guess. Equivalence says what the target is to the source, as in FHIR R4.

RuleSet: To(code, target, equivalence)
* group[=].element[+].code = #{code}
* group[=].element[=].target.code = #{target}
* group[=].element[=].target.equivalence = #{equivalence}

RuleSet: Named(display)
* group[=].element[=].target.display = "{display}"

RuleSet: Because(comment)
* group[=].element[=].target.comment = "{comment}"

Instance: tumor-response-to-loinc
InstanceOf: ConceptMap
Usage: #definition
* insert OurInstance
* url = "https://w3id.org/hepatora/ConceptMap/tumor-response-to-loinc"
* name = "TumorResponseToLoinc"
* title = "Tumour response to the answers of LOINC list LL4721-8"
* copyright = "Codes and displays of other code systems belong to their owners, under whose terms they are used; see terminology/README.md of the source."
* description = "Answers of LOINC 88040-1, Response to cancer treatment."
* sourceCanonical = Canonical(TumorResponseVS)
* group[+].source = Canonical(TumorResponse)
* group[=].target = $LNC
* insert To(CR, LA28366-5, equivalent)
* insert Named(Complete response)
* insert To(PR, LA28369-9, equivalent)
* insert Named(Partial response)
* insert To(SD, LA28371-5, equivalent)
* insert Named(Stable disease)
* insert To(PD, LA28370-7, equivalent)
* insert Named(Progressive disease)
* insert To(iCPD, LA28370-7, wider)
* insert Named(Progressive disease)
* insert To(NE, LA9348-9, inexact)
* insert Named(Not assessed)
* insert Because([[Assessed and not evaluable is not the same as not assessed.]])

Instance: tumor-response-to-radlex
InstanceOf: ConceptMap
Usage: #definition
* insert OurInstance
* url = "https://w3id.org/hepatora/ConceptMap/tumor-response-to-radlex"
* name = "TumorResponseToRadLex"
* title = "Tumour response to RadLex"
* copyright = "Codes and displays of other code systems belong to their owners, under whose terms they are used; see terminology/README.md of the source."
* description = "RadLex codes as the German imaging core data set and the GOLD guide use them."
* sourceCanonical = Canonical(TumorResponseVS)
* group[+].source = Canonical(TumorResponse)
* group[=].target = $RADLEX
* insert To(CR, RID11511, equivalent)
* insert To(PR, RID11513, equivalent)
* insert Named(partial response)
* insert To(SD, RID11514, equivalent)
* insert Named(stable disease)
* insert To(PD, RID11515, equivalent)
* insert Named(progressive disease)

Instance: target-response-to-dicom
InstanceOf: ConceptMap
Usage: #definition
* insert OurInstance
* url = "https://w3id.org/hepatora/ConceptMap/target-response-to-dicom"
* name = "TargetResponseToDicom"
* title = "Response of target lesions to DICOM"
* copyright = "Codes and displays of other code systems belong to their owners, under whose terms they are used; see terminology/README.md of the source."
* description = "DICOM CID 6144, for component target-response only."
* sourceCanonical = Canonical(TumorResponseVS)
* group[+].source = Canonical(TumorResponse)
* group[=].target = $DCM
* insert To(CR, 112041, narrower)
* insert Named(Target Lesion Complete Response)
* insert Because([[The DICOM code is about target lesions, ours about any.]])
* insert To(PR, 112042, narrower)
* insert Named(Target Lesion Partial Response)
* insert Because([[The DICOM code is about target lesions, ours about any.]])
* insert To(SD, 112044, narrower)
* insert Named(Target Lesion Stable Disease)
* insert Because([[The DICOM code is about target lesions, ours about any.]])
* insert To(PD, 112043, narrower)
* insert Named(Target Lesion Progressive Disease)
* insert Because([[The DICOM code is about target lesions, ours about any.]])

Instance: non-target-response-to-dicom
InstanceOf: ConceptMap
Usage: #definition
* insert OurInstance
* url = "https://w3id.org/hepatora/ConceptMap/non-target-response-to-dicom"
* name = "NonTargetResponseToDicom"
* title = "Response of non-target lesions to DICOM"
* copyright = "Codes and displays of other code systems belong to their owners, under whose terms they are used; see terminology/README.md of the source."
* description = "DICOM CID 6144, for component non-target-response only."
* sourceCanonical = Canonical(TumorResponseVS)
* group[+].source = Canonical(TumorResponse)
* group[=].target = $DCM
* insert To(CR, 112045, narrower)
* insert Named(Non-Target Lesion Complete Response)
* insert Because([[The DICOM code is about non-target lesions, ours about any.]])
* insert To(NON-CR-NON-PD, 112046, equivalent)
* insert To(PD, 112047, narrower)
* insert Named(Non-Target Lesion Progressive Disease)
* insert Because([[The DICOM code is about non-target lesions, ours about any.]])

Instance: tumor-response-to-mcode-disease-status
InstanceOf: ConceptMap
Usage: #definition
* insert OurInstance
* url = "https://w3id.org/hepatora/ConceptMap/tumor-response-to-mcode-disease-status"
* name = "TumorResponseToMcodeDiseaseStatus"
* title = "Tumour response to mCODE's cancer disease status"
* copyright = "Codes and displays of other code systems belong to their owners, under whose terms they are used; see terminology/README.md of the source."
* description = "SNOMED CT values of mCODE 4.0.0 ConditionStatusTrendVS. They are a clinician's trend, not a response category: every row loses meaning."
* sourceCanonical = Canonical(TumorResponseVS)
* group[+].source = Canonical(TumorResponse)
* group[=].target = $SCT
* insert To(CR, 268910001, wider)
* insert To(PR, 268910001, wider)
* insert To(SD, 359746009, wider)
* insert To(NON-CR-NON-PD, 359746009, wider)
* insert To(PD, 271299001, wider)
* insert To(iCPD, 271299001, wider)
* insert To(iUPD, 709137006, inexact)
* insert Because([[Unconfirmed progression waits for the next scan; SNOMED CT only says that the status is undetermined.]])
* insert To(NE, 709137006, wider)

Instance: tumor-response-to-mii-mtb
InstanceOf: ConceptMap
Usage: #definition
* insert OurInstance
* url = "https://w3id.org/hepatora/ConceptMap/tumor-response-to-mii-mtb"
* name = "TumorResponseToMiiMtb"
* title = "Tumour response to the German molecular tumour board module"
* copyright = "Codes and displays of other code systems belong to their owners, under whose terms they are used; see terminology/README.md of the source."
* description = "Categories of the Medical Informatics Initiative's response finding, which shares the four of RECIST 1.1."
* sourceCanonical = Canonical(TumorResponseVS)
* group[+].source = Canonical(TumorResponse)
* group[=].target = $MIIMTB
* insert To(CR, CR, equivalent)
* insert To(PR, PR, equivalent)
* insert Named(Partial Response)
* insert To(SD, SD, equivalent)
* insert To(PD, PD, equivalent)
* insert Named(Progressive Disease)

Instance: response-criteria-to-dicom
InstanceOf: ConceptMap
Usage: #definition
* insert OurInstance
* url = "https://w3id.org/hepatora/ConceptMap/response-criteria-to-dicom"
* name = "ResponseCriteriaToDicom"
* title = "Response criteria to DICOM"
* copyright = "Codes and displays of other code systems belong to their owners, under whose terms they are used; see terminology/README.md of the source."
* description = "DICOM has a code for RECIST 1.1 only."
* sourceCanonical = Canonical(ResponseCriteriaVS)
* group[+].source = Canonical(ResponseCriteria)
* group[=].target = $DCM
* insert To(recist-1.1, 126081, equivalent)
* insert Named(RECIST 1.1)

Instance: response-criteria-to-nhi
InstanceOf: ConceptMap
Usage: #definition
* insert OurInstance
* url = "https://w3id.org/hepatora/ConceptMap/response-criteria-to-nhi"
* name = "ResponseCriteriaToNhi"
* title = "Response criteria to the codes of the Taiwanese national health insurance"
* copyright = "Codes and displays of other code systems belong to their owners, under whose terms they are used; see terminology/README.md of the source."
* description = "The only public codes found for mRECIST of hepatocellular carcinoma and iRECIST. NCIt's mRECIST is the one for mesothelioma and not used."
* sourceCanonical = Canonical(ResponseCriteriaVS)
* group[+].source = Canonical(ResponseCriteria)
* group[=].target = $NHI
* insert To(recist-1.1, REC1, equivalent)
* insert To(mrecist, MREC, equivalent)
* insert To(irecist, IREC, equivalent)

Instance: child-pugh-class-to-ncit
InstanceOf: ConceptMap
Usage: #definition
* insert OurInstance
* url = "https://w3id.org/hepatora/ConceptMap/child-pugh-class-to-ncit"
* name = "ChildPughClassToNcit"
* title = "Child-Pugh class to NCI Thesaurus"
* copyright = "Codes and displays of other code systems belong to their owners, under whose terms they are used; see terminology/README.md of the source."
* description = "Classes and points, as the onconova guide uses them under method C121007."
* sourceCanonical = Canonical(ChildPughClassVS)
* group[+].source = Canonical(ChildPughClass)
* group[=].target = $NCIT
* insert To(A, C113691, equivalent)
* insert To(A5, C146790, equivalent)
* insert To(A6, C146791, equivalent)
* insert To(B, C113692, equivalent)
* insert To(B7, C146792, equivalent)
* insert To(B8, C146793, equivalent)
* insert To(B9, C146794, equivalent)
* insert To(C, C113694, equivalent)
* insert To(C10, C146795, equivalent)
* insert To(C11, C146796, equivalent)
* insert To(C12, C146797, equivalent)
* insert To(C13, C146798, equivalent)
* insert To(C14, C146799, equivalent)
* insert To(C15, C146801, equivalent)

Instance: hcc-observation-to-ncit
InstanceOf: ConceptMap
Usage: #definition
* insert OurInstance
* url = "https://w3id.org/hepatora/ConceptMap/hcc-observation-to-ncit"
* name = "HccObservationToNcit"
* title = "Observation codes to NCI Thesaurus"
* copyright = "Codes and displays of other code systems belong to their owners, under whose terms they are used; see terminology/README.md of the source."
* description = "The codes mCODE and onconova name for staging by BCLC, the Child-Pugh classification and the tumour board."
* sourceCanonical = Canonical(HccObservationVS)
* group[+].source = Canonical(HccObservation)
* group[=].target = $NCIT
* insert To(bclc-stage, C115134, equivalent)
* insert Named(BCLC Stage)
* insert To(child-pugh, C121007, relatedto)
* insert To(mdt-review, C93304, equivalent)

Instance: procedure-intent-to-snomed
InstanceOf: ConceptMap
Usage: #definition
* insert OurInstance
* url = "https://w3id.org/hepatora/ConceptMap/procedure-intent-to-snomed"
* name = "ProcedureIntentToSnomed"
* title = "Intent of a procedure to SNOMED CT"
* copyright = "Codes and displays of other code systems belong to their owners, under whose terms they are used; see terminology/README.md of the source."
* description = "Intents mCODE uses. Cytoreduction is neither curative nor palliative there and has no counterpart."
* sourceCanonical = Canonical(ProcedureIntentVS)
* group[+].source = Canonical(ProcedureIntent)
* group[=].target = $SCT
* insert To(curative-conversion, 373808002, wider)
* insert Named(Curative - procedure intent)
* insert To(upfront-curative, 373808002, wider)
* insert Named(Curative - procedure intent)
* insert To(palliative, 363676003, equivalent)
* insert Named(Palliative - procedure intent)
* insert To(diagnostic, 261004008, equivalent)

Instance: treatment-intent-to-snomed
InstanceOf: ConceptMap
Usage: #definition
* insert OurInstance
* url = "https://w3id.org/hepatora/ConceptMap/treatment-intent-to-snomed"
* name = "TreatmentIntentToSnomed"
* title = "Intent of a treatment plan to SNOMED CT"
* copyright = "Codes and displays of other code systems belong to their owners, under whose terms they are used; see terminology/README.md of the source."
* description = "Intents mCODE uses. Cytoreductive intent and disease control have no counterpart."
* sourceCanonical = Canonical(TreatmentIntentVS)
* group[+].source = Canonical(TreatmentIntent)
* group[=].target = $SCT
* insert To(curative-conversion, 373808002, wider)
* insert Named(Curative - procedure intent)
* insert To(supportive, 399707004, equivalent)

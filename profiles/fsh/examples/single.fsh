// One good instance of every profile. They tell one story: a man with HCC on a hepatitis B liver, under T+A.

RuleSet: Of
* subject = Reference(Patient/example-patient)

RuleSet: On(day)
* subject = Reference(Patient/example-patient)
* status = #final
* effectiveDateTime = "{day}"

RuleSet: Imaging(day)
* insert On({day})
* category = $ObsCat#imaging

Instance: example-patient
InstanceOf: Patient
Title: "Patient"
Description: "The patient of the single examples."
Usage: #example
* active = true
* gender = #male
* birthDate = "1971-03-02"

Instance: example-condition
InstanceOf: HccCondition
Title: "HCC"
Description: "Hepatocellular carcinoma by SNOMED CT and ICD-10."
Usage: #example
* clinicalStatus = $ConditionClinical#active
* verificationStatus = $ConditionVerification#confirmed
* code = $SCT#109841003
* code.coding[1] = $ICD10#C22.0
* code.text = "Hepatocellular carcinoma"
* insert Of
* onsetDateTime = "2026-04-20"
* recordedDate = "2026-04-20"

Instance: example-comorbidity
InstanceOf: HccComorbidity
Title: "Cirrhosis refuted"
Description: "Known to be absent."
Usage: #example
* verificationStatus = $ConditionVerification#refuted
* code = $SCT#19943007
* code.text = "Cirrhosis of liver"
* insert Of
* recordedDate = "2026-04-20"

Instance: example-lesion
InstanceOf: HccLesion
Title: "Primary tumour"
Description: "A target lesion of the right lobe, with the identifier mCODE's Tumor wants."
Usage: #example
* extension[role].valueCode = #target
* extension[kind].valueCode = #primary
* identifier.use = #usual
* identifier.type = http://hl7.org/fhir/resource-types#BodyStructure
* identifier.system = "https://w3id.org/hepatora/example"
* identifier.value = "lesion-1"
* active = true
* morphology = $SCT#25370001
* location = $SCT#10200004
* location.text = "Right lobe of liver"
* description = "Primary tumour, right lobe"
* patient = Reference(Patient/example-patient)

Instance: example-lesion-measurement
InstanceOf: HccLesionMeasurement
Title: "A lesion on one scan"
Description: "Longest and viable diameter, CT."
Usage: #example
* insert Imaging(2026-11-12)
* code = $LNC#21889-1
* focus = Reference(BodyStructure/example-lesion)
* method = $SCT#77477000
* method.text = "CT"
* component[longestDiameter].valueQuantity = 59 'mm'
* component[viableDiameter].valueQuantity = 31 'mm'
* component[state].valueCodeableConcept = $LesionState#present

Instance: example-node-measurement
InstanceOf: HccLesionMeasurement
Title: "A lymph node on one scan"
Description: "A node by its short axis, in centimetres."
Usage: #example
* insert Imaging(2026-11-12)
* code = $LNC#21889-1
* focus = Reference(BodyStructure/example-lesion)
* method.text = "MRI"
* component[longestDiameter].valueQuantity = 2.0 'cm'
* component[shortAxis].valueQuantity = 11 'mm'

Instance: example-absent-measurement
InstanceOf: HccLesionMeasurement
Title: "A lesion that is gone"
Description: "No size, but a state."
Usage: #example
* insert Imaging(2026-11-12)
* code = $LNC#21889-1
* focus = Reference(BodyStructure/example-lesion)
* component[state].valueCodeableConcept = $LesionState#absent

Instance: example-tumor-response
InstanceOf: HccTumorResponse
Title: "Partial response by RECIST 1.1"
Description: "98 to 59 mm: -39.8 %."
Usage: #example
* insert Imaging(2026-11-12)
* code = $LNC#88040-1
* valueCodeableConcept = $TumorResponse#PR
* method = $ResponseCriteria#recist-1.1
* derivedFrom = Reference(Observation/example-lesion-measurement)
* component[sum].valueQuantity = 59 'mm'
* component[baselineSum].valueQuantity = 98 'mm'
* component[nadirSum].valueQuantity = 60 'mm'
* component[fromBaseline].valueQuantity = -39.8 '%'
* component[fromNadir].valueQuantity = -1.7 '%'
* component[target].valueCodeableConcept = $TumorResponse#PR
* component[newLesion].valueBoolean = false

Instance: example-loinc-response
InstanceOf: HccTumorResponse
Title: "Progression as a LOINC answer"
Description: "A reported response with a new lesion, coded with LOINC's answers."
Usage: #example
* insert Imaging(2026-11-12)
* code = $LNC#88040-1
* valueCodeableConcept = $LNC#LA28370-7
* method = $ResponseCriteria#mrecist
* component[newLesion].valueBoolean = true

Instance: example-response-phase
InstanceOf: HccResponsePhase
Title: "Plateau"
Description: "On a plateau for 126 days."
Usage: #example
* insert On(2026-11-12)
* valueCodeableConcept = $ResponsePhase#plateau
* derivedFrom = Reference(Observation/example-lesion-measurement)
* component[plateauStart].valueDateTime = "2026-07-09"
* component[plateauDays].valueInteger = 126

Instance: example-disease-status
InstanceOf: HccDiseaseStatus
Title: "No evidence of disease"
Description: "NED, derived from a contained measurement that shows the lesion gone."
Usage: #example
* insert Imaging(2027-03-01)
* valueCodeableConcept = $SCT#260415000
* valueCodeableConcept.text = "No evidence of disease"
* contained = example-gone
* derivedFrom = Reference(example-gone)

Instance: example-gone
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Imaging(2027-03-01)
* code = $LNC#21889-1
* focus = Reference(BodyStructure/example-lesion)
* component[state].valueCodeableConcept = $LesionState#absent

Instance: example-resectability
InstanceOf: HccResectability
Title: "R0 achievable"
Description: "The surgeon's judgement."
Usage: #example
* insert On(2026-11-15)
* valueCodeableConcept = $Resectability#r0-achievable
* focus = Reference(BodyStructure/example-lesion)
* performer.display = "Hepatobiliary surgeon"

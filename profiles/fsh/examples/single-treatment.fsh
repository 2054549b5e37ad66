// What was done for the patient of the single examples, and what is proposed.

Instance: example-systemic-administration
InstanceOf: HccSystemicAdministration
Title: "Bevacizumab given"
Description: "The last dose before surgery."
Usage: #example
* extension[regimen].valueCodeableConcept = $Regimen#t-a
* extension[lineOfTherapy].valuePositiveInt = 1
* status = #completed
* medicationCodeableConcept = $ATC#L01FG01
* medicationCodeableConcept.text = "Bevacizumab"
* insert Of
* effectiveDateTime = "2026-10-06"

Instance: example-systemic-statement
InstanceOf: HccSystemicStatement
Title: "Lenvatinib taken"
Description: "At home, until it was stopped."
Usage: #example
* extension[lineOfTherapy].valuePositiveInt = 1
* status = #completed
* medicationCodeableConcept = $ATC#L01EX08
* medicationCodeableConcept.text = "Lenvatinib"
* insert Of
* effectivePeriod.start = "2026-02-02"
* effectivePeriod.end = "2026-04-20"

Instance: example-systemic-request
InstanceOf: HccSystemicRequest
Title: "Next cycle"
Description: "Atezolizumab, ordered and not yet given."
Usage: #example
* extension[regimen].valueCodeableConcept = $Regimen#t-a
* extension[lineOfTherapy].valuePositiveInt = 1
* status = #active
* intent = #order
* medicationCodeableConcept = $ATC#L01FF05
* medicationCodeableConcept.text = "Atezolizumab"
* insert Of
* authoredOn = "2026-11-14"

Instance: example-adverse-event
InstanceOf: HccAdverseEvent
Title: "Immune hepatitis, grade 2"
Description: "Resolved."
Usage: #example
* extension[ctcaeGrade].valueInteger = 2
* extension[immuneRelated].valueBoolean = true
* extension[stableOnReplacement].valueBoolean = false
* actuality = #actual
* event.text = "Immune-mediated hepatitis"
* insert Of
* date = "2026-08-01"
* recordedDate = "2026-08-02"
* outcome = $AdverseEventOutcome#resolved
* suspectEntity.instance = Reference(MedicationAdministration/example-systemic-administration)

Instance: example-locoregional-therapy
InstanceOf: HccLocoregionalTherapy
Title: "TACE"
Description: "Of the primary, in the first line."
Usage: #example
* extension[targetLesion].valueReference = Reference(BodyStructure/example-lesion)
* extension[lineOfTherapy].valuePositiveInt = 1
* status = #completed
* code = $LocoregionalModality#tace
* insert Of
* performedDateTime = "2026-05-15"

Instance: example-cytoreductive-surgery
InstanceOf: HccCytoreductiveSurgery
Title: "Partial hepatectomy"
Description: "Conversion resection, R0, with the SNOMED CT, CPT and ICD-9-CM-3 codes side by side."
Usage: #example
* extension[intent].valueCodeableConcept = $ProcedureIntent#curative-conversion
* extension[approach].valueCodeableConcept = $SurgicalApproach#laparoscopic
* extension[margin].valueCodeableConcept = $ResectionMargin#R0
* extension[clavienDindo].valueCodeableConcept = $ClavienDindo#I
* extension[targetLesion].valueReference = Reference(BodyStructure/example-lesion)
* basedOn = Reference(CarePlan/example-treatment-plan)
* status = #completed
* code = $SCT#107963000
* code.coding[1] = $CPT#47120
* code.coding[2] = $ICD9CM#50.22
* code.text = "Liver resection"
* insert Of
* performedDateTime = "2027-01-08"

Instance: example-treatment-goal
InstanceOf: HccTreatmentGoal
Title: "NED"
Description: "No evidence of disease as a target."
Usage: #example
* lifecycleStatus = #active
* description.text = "No evidence of disease"
* insert Of
* startDate = "2026-11-20"
* target.measure = $LNC#97509-4
* target.detailCodeableConcept = $SCT#260415000

Instance: example-treatment-plan
InstanceOf: HccTreatmentPlan
Title: "Conversion plan"
Description: "As the tumour board decided it: surgery in a window, drugs again after it, surveillance."
Usage: #example
* extension[intent].valueCodeableConcept = $TreatmentIntent#curative-conversion
* extension[pathway].valueCodeableConcept = $TreatmentPathway#active
* status = #active
* intent = #plan
* title = "Conversion resection after T+A"
* insert Of
* period.start = "2026-11-20"
* created = "2026-11-20"
* careTeam.display = "Liver tumour board (MDT)"
* addresses = Reference(Condition/example-condition)
* supportingInfo[0] = Reference(Observation/example-tumor-response)
* supportingInfo[1] = Reference(GuidanceResponse/example-guidance)
* goal = Reference(Goal/example-treatment-goal)
* activity[0].detail.code = $PlanActivity#surgery
* activity[=].detail.status = #scheduled
* activity[=].detail.scheduledPeriod.start = "2026-11-21"
* activity[=].detail.scheduledPeriod.end = "2027-01-15"
* activity[+].detail.code = $PlanActivity#post-operative-systemic
* activity[=].detail.status = #not-started
* activity[=].detail.scheduledPeriod.start = "2027-02-05"
* activity[+].detail.code = $PlanActivity#surveillance
* activity[=].detail.status = #not-started
* activity[=].detail.scheduledTiming.repeat.boundsPeriod.start = "2027-02-05"
* activity[=].detail.scheduledTiming.repeat.frequency = 1
* activity[=].detail.scheduledTiming.repeat.period = 84
* activity[=].detail.scheduledTiming.repeat.periodUnit = #d

Instance: example-mdt-request
InstanceOf: HccMdtRequest
Title: "Please discuss"
Description: "With the disposition as the reason."
Usage: #example
* status = #active
* intent = #order
* insert Of
* authoredOn = "2026-11-20"
* reasonCode = $Disposition#candidate-conversion
* reasonReference = Reference(Observation/example-tumor-response)
* supportingInfo = Reference(GuidanceResponse/example-guidance)

Instance: example-guidance
InstanceOf: HccGuidance
Title: "Candidate for conversion resection"
Description: "The recommendation as it is stored."
Usage: #example
* moduleCanonical = "https://w3id.org/hepatora/PlanDefinition/cytoreduction-review"
* status = #success
* insert Of
* occurrenceDateTime = "2026-11-20"
* note.text = "Present to the MDT for conversion resection."
* contained = example-output
* outputParameters = Reference(example-output)

Instance: example-output
InstanceOf: Parameters
Usage: #inline
* parameter[0].name = "disposition"
* parameter[=].valueCoding = $Disposition#candidate-conversion
* parameter[+].name = "policyVersion"
* parameter[=].valueString = "2026-11"
* parameter[+].name = "asOf"
* parameter[=].valueDate = "2026-11-20"

Instance: example-guidance-lacking-data
InstanceOf: HccGuidance
Title: "Data are missing"
Description: "Guidance that names what it lacks: the future liver remnant."
Usage: #example
* moduleCanonical = "https://w3id.org/hepatora/PlanDefinition/cytoreduction-review"
* status = #data-required
* insert Of
* occurrenceDateTime = "2026-11-20"
* note.text = "Nothing known blocks, but the future liver remnant is unknown."
* dataRequirement.type = #Observation
* dataRequirement.codeFilter.path = "code"
* dataRequirement.codeFilter.code = $OBS#future-liver-remnant

// Supportive care: Three lines used, ECOG 3, Child-Pugh C14: V10.

Instance: course-supportive-care
InstanceOf: HccCourse
Title: "Supportive care"
Description: "Three lines used, ECOG 3, Child-Pugh C14: V10."
Usage: #example
* type = #collection
* insert Has(Patient, support)
* insert Has(Condition, support-hcc)
* insert Has(Condition, support-cirrhosis)
* insert Has(BodyStructure, support-primary)
* insert Has(Observation, support-scan-1)
* insert Has(Observation, support-scan-2)
* insert Has(MedicationStatement, support-tki-1)
* insert Has(MedicationStatement, support-tki-2)
* insert Has(MedicationStatement, support-tki-3)
* insert Has(CarePlan, support-plan)
* insert Has(Observation, support-bilirubin-1)
* insert Has(Observation, support-albumin-1)
* insert Has(Observation, support-inr-1)
* insert Has(Observation, support-creatinine-1)
* insert Has(Observation, support-platelets-1)
* insert Has(Observation, support-ecog)
* insert Has(Observation, support-ascites)
* insert Has(Observation, support-encephalopathy)

Instance: support
InstanceOf: Patient
Usage: #inline
* gender = #male
* birthDate = "1956-11-02"
* active = true

Instance: support-hcc
InstanceOf: HccCondition
Usage: #inline
* insert Diagnosis(support, 2024-02-10)

Instance: support-cirrhosis
InstanceOf: HccComorbidity
Usage: #inline
* insert LiverDisease(support, 19943007, Cirrhosis of liver, confirmed)
* insert Confirmed

Instance: support-primary
InstanceOf: HccLesion
Usage: #inline
* insert LesionAt(support, target, primary, 10200004, Right lobe of liver)

Instance: support-scan-1
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(support, support-primary, 2026-03-01, 90)

Instance: support-scan-2
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(support, support-primary, 2026-11-05, 124)

Instance: support-tki-1
InstanceOf: HccSystemicStatement
Usage: #inline
* insert About(support)
* extension[lineOfTherapy].valuePositiveInt = 1
* status = #completed
* medicationCodeableConcept = $ATC#L01EX08
* medicationCodeableConcept.text = "Lenvatinib"
* effectivePeriod.start = "2024-03-01"
* effectivePeriod.end = "2025-01-15"

Instance: support-tki-2
InstanceOf: HccSystemicStatement
Usage: #inline
* insert About(support)
* extension[lineOfTherapy].valuePositiveInt = 2
* status = #completed
* medicationCodeableConcept = $ATC#L01EX05
* medicationCodeableConcept.text = "Regorafenib"
* effectivePeriod.start = "2025-02-10"
* effectivePeriod.end = "2025-10-20"

Instance: support-tki-3
InstanceOf: HccSystemicStatement
Usage: #inline
* insert About(support)
* extension[lineOfTherapy].valuePositiveInt = 3
* status = #completed
* medicationCodeableConcept = $ATC#L01EX07
* medicationCodeableConcept.text = "Cabozantinib"
* effectivePeriod.start = "2025-11-20"
* effectivePeriod.end = "2026-10-10"

Instance: support-plan
InstanceOf: HccTreatmentPlan
Usage: #inline
* insert About(support)
* extension[intent].valueCodeableConcept = $TreatmentIntent#supportive
* extension[pathway].valueCodeableConcept = $TreatmentPathway#supportive
* status = #active
* intent = #plan
* title = "Supportive care"
* period.start = "2026-11-10"
* created = "2026-11-10"
* addresses = Reference(Condition/support-hcc)
* activity[0].detail.code = $PlanActivity#supportive-care
* activity[=].detail.status = #in-progress
* activity[=].detail.description = "Symptom control with the palliative care team"

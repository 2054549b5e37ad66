// NED after surgery: The same course with the operation done and no evidence of disease since.

Instance: course-ned-after-surgery
InstanceOf: HccCourse
Title: "NED after surgery"
Description: "The same course with the operation done and no evidence of disease since."
Usage: #example
* type = #collection
* insert Has(Patient, ned)
* insert Has(Condition, ned-hcc)
* insert Has(Condition, ned-cirrhosis)
* insert Has(Condition, ned-hbv)
* insert Has(BodyStructure, ned-primary)
* insert Has(BodyStructure, ned-thrombus)
* insert Has(Observation, ned-scan-1)
* insert Has(Observation, ned-scan-2)
* insert Has(Observation, ned-scan-3)
* insert Has(Observation, ned-scan-4)
* insert Has(Observation, ned-pvtt)
* insert Has(MedicationAdministration, ned-dose-1)
* insert Has(MedicationAdministration, ned-dose-2)
* insert Has(MedicationAdministration, ned-dose-3)
* insert Has(MedicationAdministration, ned-dose-4)
* insert Has(MedicationAdministration, ned-dose-5)
* insert Has(MedicationAdministration, ned-dose-6)
* insert Has(MedicationAdministration, ned-dose-7)
* insert Has(MedicationAdministration, ned-dose-8)
* insert Has(MedicationAdministration, ned-dose-9)
* insert Has(MedicationAdministration, ned-dose-10)
* insert Has(MedicationAdministration, ned-dose-11)
* insert Has(MedicationAdministration, ned-dose-12)
* insert Has(MedicationAdministration, ned-dose-13)
* insert Has(MedicationAdministration, ned-dose-14)
* insert Has(MedicationAdministration, ned-dose-15)
* insert Has(MedicationAdministration, ned-dose-16)
* insert Has(MedicationAdministration, ned-dose-17)
* insert Has(MedicationStatement, ned-antiviral)
* insert Has(Procedure, ned-resection)
* insert Has(Observation, ned-pathology)
* insert Has(Observation, ned-scan-5)
* insert Has(Observation, ned-status)
* insert Has(Goal, ned-goal)
* insert Has(CarePlan, ned-plan)
* insert Has(Observation, ned-afp-1)
* insert Has(Observation, ned-bilirubin-1)
* insert Has(Observation, ned-albumin-1)
* insert Has(Observation, ned-inr-1)
* insert Has(Observation, ned-creatinine-1)
* insert Has(Observation, ned-platelets-1)
* insert Has(Observation, ned-ecog)
* insert Has(Observation, ned-ascites)
* insert Has(Observation, ned-encephalopathy)

Instance: ned
InstanceOf: Patient
Usage: #inline
* gender = #male
* birthDate = "1971-03-02"
* active = true

Instance: ned-hcc
InstanceOf: HccCondition
Usage: #inline
* insert Diagnosis(ned, 2026-04-20)

Instance: ned-cirrhosis
InstanceOf: HccComorbidity
Usage: #inline
* insert LiverDisease(ned, 19943007, Cirrhosis of liver, confirmed)
* insert Confirmed

Instance: ned-hbv
InstanceOf: HccComorbidity
Usage: #inline
* insert LiverDisease(ned, 66071002, Hepatitis B, confirmed)
* insert Confirmed

Instance: ned-primary
InstanceOf: HccLesion
Usage: #inline
* insert LesionAt(ned, target, primary, 10200004, Primary tumour of the right lobe)

Instance: ned-thrombus
InstanceOf: HccLesion
Usage: #inline
* insert LesionAt(ned, non-target, vascular-thrombus, 32764006, Right portal vein)

Instance: ned-scan-1
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(ned, ned-primary, 2026-05-07, 98)

Instance: ned-scan-2
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(ned, ned-primary, 2026-07-09, 64)

Instance: ned-scan-3
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(ned, ned-primary, 2026-09-10, 60)

Instance: ned-scan-4
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(ned, ned-primary, 2026-11-12, 59)

Instance: ned-pvtt
InstanceOf: HccPortalVeinThrombus
Usage: #inline
* insert Graded(ned, 2026-11-12, $PvttCheng#II)
* focus = Reference(BodyStructure/ned-thrombus)

Instance: ned-dose-1
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-05-12, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: ned-dose-2
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-06-02, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: ned-dose-3
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-06-23, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: ned-dose-4
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-07-14, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: ned-dose-5
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-08-04, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: ned-dose-6
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-08-25, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: ned-dose-7
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-09-15, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: ned-dose-8
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-10-06, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: ned-dose-9
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-05-12, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: ned-dose-10
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-06-02, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: ned-dose-11
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-06-23, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: ned-dose-12
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-07-14, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: ned-dose-13
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-08-04, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: ned-dose-14
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-08-25, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: ned-dose-15
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-09-15, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: ned-dose-16
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-10-06, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: ned-dose-17
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(ned, 2026-10-27, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: ned-antiviral
InstanceOf: HccSystemicStatement
Usage: #inline
* insert About(ned)
* status = #active
* medicationCodeableConcept = $ATC#J05AF10
* medicationCodeableConcept.text = "Entecavir"
* effectivePeriod.start = "2020-03-01"

Instance: ned-resection
InstanceOf: HccCytoreductiveSurgery
Usage: #inline
* insert About(ned)
* extension[intent].valueCodeableConcept = $ProcedureIntent#curative-conversion
* extension[approach].valueCodeableConcept = $SurgicalApproach#laparoscopic
* extension[margin].valueCodeableConcept = $ResectionMargin#R0
* extension[clavienDindo].valueCodeableConcept = $ClavienDindo#I
* extension[targetLesion][0].valueReference = Reference(BodyStructure/ned-primary)
* extension[targetLesion][1].valueReference = Reference(BodyStructure/ned-thrombus)
* status = #completed
* code = $SCT#107963000
* code.text = "Right hemihepatectomy"
* performedDateTime = "2026-12-03"

Instance: ned-pathology
InstanceOf: HccPathologicViability
Usage: #inline
* insert Share(ned, 2026-12-10, 5)
* partOf = Reference(Procedure/ned-resection)

Instance: ned-scan-5
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Gone(ned, ned-primary, 2027-01-20)

Instance: ned-status
InstanceOf: HccDiseaseStatus
Usage: #inline
* insert Graded(ned, 2027-01-20, $SCT#260415000)
* valueCodeableConcept.text = "No evidence of disease"
* derivedFrom = Reference(Observation/ned-scan-5)

Instance: ned-goal
InstanceOf: HccTreatmentGoal
Usage: #inline
* insert About(ned)
* lifecycleStatus = #active
* description.text = "No evidence of disease"
* target.measure = $LNC#97509-4
* target.detailCodeableConcept = $SCT#260415000

Instance: ned-plan
InstanceOf: HccTreatmentPlan
Usage: #inline
* insert About(ned)
* extension[intent].valueCodeableConcept = $TreatmentIntent#curative-conversion
* extension[pathway].valueCodeableConcept = $TreatmentPathway#active
* status = #active
* intent = #plan
* created = "2026-11-24"
* period.start = "2026-11-24"
* addresses = Reference(Condition/ned-hcc)
* goal = Reference(Goal/ned-goal)
* activity[0].detail.code = $PlanActivity#surgery
* activity[=].detail.status = #completed
* activity[=].detail.scheduledPeriod.start = "2026-12-03"
* activity[+].detail.code = $PlanActivity#post-operative-systemic
* activity[=].detail.status = #in-progress
* activity[=].detail.scheduledPeriod.start = "2027-01-25"
* activity[+].detail.code = $PlanActivity#surveillance
* activity[=].detail.status = #in-progress

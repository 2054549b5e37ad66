// Still shrinking: Primary and one lung lesion under T+A, 100 to 52 mm and no plateau yet (vector R9), cytoreductive only: continue.

Instance: course-still-shrinking
InstanceOf: HccCourse
Title: "Still shrinking"
Description: "Primary and one lung lesion under T+A, 100 to 52 mm and no plateau yet (vector R9), cytoreductive only: continue."
Usage: #example
* type = #collection
* insert Has(Patient, shrinking)
* insert Has(Condition, shrinking-hcc)
* insert Has(Condition, shrinking-cirrhosis)
* insert Has(BodyStructure, shrinking-primary)
* insert Has(BodyStructure, shrinking-lung)
* insert Has(Observation, shrinking-scan-1)
* insert Has(Observation, shrinking-scan-2)
* insert Has(Observation, shrinking-scan-3)
* insert Has(Observation, shrinking-scan-4)
* insert Has(Observation, shrinking-scan-5)
* insert Has(Observation, shrinking-scan-6)
* insert Has(Observation, shrinking-scan-7)
* insert Has(Observation, shrinking-scan-8)
* insert Has(Observation, shrinking-response-1)
* insert Has(MedicationAdministration, shrinking-dose-1)
* insert Has(MedicationAdministration, shrinking-dose-2)
* insert Has(MedicationAdministration, shrinking-dose-3)
* insert Has(MedicationAdministration, shrinking-dose-4)
* insert Has(MedicationAdministration, shrinking-dose-5)
* insert Has(MedicationAdministration, shrinking-dose-6)
* insert Has(MedicationAdministration, shrinking-dose-7)
* insert Has(MedicationAdministration, shrinking-dose-8)
* insert Has(MedicationAdministration, shrinking-dose-9)
* insert Has(MedicationAdministration, shrinking-dose-10)
* insert Has(MedicationAdministration, shrinking-dose-11)
* insert Has(MedicationAdministration, shrinking-dose-12)
* insert Has(MedicationAdministration, shrinking-dose-13)
* insert Has(MedicationAdministration, shrinking-dose-14)
* insert Has(MedicationAdministration, shrinking-dose-15)
* insert Has(MedicationAdministration, shrinking-dose-16)
* insert Has(MedicationAdministration, shrinking-dose-17)
* insert Has(MedicationAdministration, shrinking-dose-18)
* insert Has(Observation, shrinking-afp-1)
* insert Has(Observation, shrinking-afp-2)
* insert Has(Observation, shrinking-bilirubin-1)
* insert Has(Observation, shrinking-albumin-1)
* insert Has(Observation, shrinking-inr-1)
* insert Has(Observation, shrinking-creatinine-1)
* insert Has(Observation, shrinking-platelets-1)
* insert Has(Observation, shrinking-ecog)
* insert Has(Observation, shrinking-ascites)
* insert Has(Observation, shrinking-encephalopathy)
* insert Has(Observation, shrinking-flr)
* insert Has(Observation, shrinking-resectability)

Instance: shrinking
InstanceOf: Patient
Usage: #inline
* gender = #female
* birthDate = "1970-07-07"
* active = true

Instance: shrinking-hcc
InstanceOf: HccCondition
Usage: #inline
* insert Diagnosis(shrinking, 2026-04-20)

Instance: shrinking-cirrhosis
InstanceOf: HccComorbidity
Usage: #inline
* insert LiverDisease(shrinking, 19943007, Cirrhosis of liver, refuted)

Instance: shrinking-primary
InstanceOf: HccLesion
Usage: #inline
* insert LesionAt(shrinking, target, primary, 10200004, Primary tumour of the right lobe)

Instance: shrinking-lung
InstanceOf: HccLesion
Usage: #inline
* insert LesionAt(shrinking, target, distant, 39607008, Left lower lobe of lung)

Instance: shrinking-scan-1
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(shrinking, shrinking-primary, 2026-05-07, 85)

Instance: shrinking-scan-2
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(shrinking, shrinking-lung, 2026-05-07, 15)

Instance: shrinking-scan-3
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(shrinking, shrinking-primary, 2026-07-09, 56)

Instance: shrinking-scan-4
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(shrinking, shrinking-lung, 2026-07-09, 12)

Instance: shrinking-scan-5
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(shrinking, shrinking-primary, 2026-09-10, 50)

Instance: shrinking-scan-6
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(shrinking, shrinking-lung, 2026-09-10, 10)

Instance: shrinking-scan-7
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(shrinking, shrinking-primary, 2026-11-12, 44)

Instance: shrinking-scan-8
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(shrinking, shrinking-lung, 2026-11-12, 8)

Instance: shrinking-response-1
InstanceOf: HccTumorResponse
Usage: #inline
* insert Graded(shrinking, 2026-11-12, $TumorResponse#PR)
* method = $ResponseCriteria#recist-1.1
* component[sum].valueQuantity = 52 'mm'
* component[baselineSum].valueQuantity = 100 'mm'
* component[fromBaseline].valueQuantity = -48 '%'
* component[nadirSum].valueQuantity = 60 'mm'
* component[fromNadir].valueQuantity = -13.3 '%'
* component[newLesion].valueBoolean = false
* derivedFrom[0] = Reference(Observation/shrinking-scan-7)
* derivedFrom[1] = Reference(Observation/shrinking-scan-8)

Instance: shrinking-dose-1
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-05-12, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: shrinking-dose-2
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-06-02, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: shrinking-dose-3
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-06-23, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: shrinking-dose-4
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-07-14, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: shrinking-dose-5
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-08-04, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: shrinking-dose-6
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-08-25, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: shrinking-dose-7
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-09-15, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: shrinking-dose-8
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-10-06, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: shrinking-dose-9
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-10-27, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: shrinking-dose-10
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-05-12, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: shrinking-dose-11
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-06-02, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: shrinking-dose-12
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-06-23, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: shrinking-dose-13
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-07-14, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: shrinking-dose-14
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-08-04, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: shrinking-dose-15
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-08-25, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: shrinking-dose-16
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-09-15, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: shrinking-dose-17
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-10-06, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: shrinking-dose-18
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(shrinking, 2026-10-27, $ATC#L01FF05, Atezolizumab, t-a, 1)

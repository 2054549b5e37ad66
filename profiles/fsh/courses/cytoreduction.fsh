// Cytoreduction: Primary of 110 mm and two lung lesions under sintilimab and IBI305, plateau for 112 days, primary removable: V02.

Instance: course-cytoreduction
InstanceOf: HccCourse
Title: "Cytoreduction"
Description: "Primary of 110 mm and two lung lesions under sintilimab and IBI305, plateau for 112 days, primary removable: V02."
Usage: #example
* type = #collection
* insert Has(Patient, cyto)
* insert Has(Condition, cyto-hcc)
* insert Has(Condition, cyto-cirrhosis)
* insert Has(BodyStructure, cyto-primary)
* insert Has(BodyStructure, cyto-lung-1)
* insert Has(BodyStructure, cyto-lung-2)
* insert Has(Observation, cyto-scan-1)
* insert Has(Observation, cyto-scan-2)
* insert Has(Observation, cyto-scan-3)
* insert Has(Observation, cyto-scan-4)
* insert Has(Observation, cyto-scan-5)
* insert Has(Observation, cyto-scan-6)
* insert Has(Observation, cyto-scan-7)
* insert Has(Observation, cyto-scan-8)
* insert Has(Observation, cyto-scan-9)
* insert Has(Observation, cyto-scan-10)
* insert Has(Observation, cyto-scan-11)
* insert Has(Observation, cyto-scan-12)
* insert Has(Observation, cyto-response-1)
* insert Has(MedicationAdministration, cyto-dose-1)
* insert Has(MedicationAdministration, cyto-dose-2)
* insert Has(MedicationAdministration, cyto-dose-3)
* insert Has(MedicationAdministration, cyto-dose-4)
* insert Has(MedicationAdministration, cyto-dose-5)
* insert Has(MedicationAdministration, cyto-dose-6)
* insert Has(MedicationAdministration, cyto-dose-7)
* insert Has(MedicationAdministration, cyto-dose-8)
* insert Has(MedicationAdministration, cyto-dose-9)
* insert Has(MedicationAdministration, cyto-dose-10)
* insert Has(MedicationAdministration, cyto-dose-11)
* insert Has(MedicationAdministration, cyto-dose-12)
* insert Has(MedicationAdministration, cyto-dose-13)
* insert Has(MedicationAdministration, cyto-dose-14)
* insert Has(MedicationAdministration, cyto-dose-15)
* insert Has(MedicationAdministration, cyto-dose-16)
* insert Has(Observation, cyto-afp-1)
* insert Has(Observation, cyto-afp-2)
* insert Has(Observation, cyto-bilirubin-1)
* insert Has(Observation, cyto-albumin-1)
* insert Has(Observation, cyto-inr-1)
* insert Has(Observation, cyto-creatinine-1)
* insert Has(Observation, cyto-platelets-1)
* insert Has(Observation, cyto-ecog)
* insert Has(Observation, cyto-ascites)
* insert Has(Observation, cyto-encephalopathy)
* insert Has(Observation, cyto-flr)
* insert Has(Observation, cyto-resectability)

Instance: cyto
InstanceOf: Patient
Usage: #inline
* gender = #female
* birthDate = "1965-05-19"
* active = true

Instance: cyto-hcc
InstanceOf: HccCondition
Usage: #inline
* insert Diagnosis(cyto, 2026-04-15)

Instance: cyto-cirrhosis
InstanceOf: HccComorbidity
Usage: #inline
* insert LiverDisease(cyto, 19943007, Cirrhosis of liver, refuted)

Instance: cyto-primary
InstanceOf: HccLesion
Usage: #inline
* insert LesionAt(cyto, target, primary, 10200004, Primary tumour of the left lobe)

Instance: cyto-lung-1
InstanceOf: HccLesion
Usage: #inline
* insert LesionAt(cyto, target, distant, 39607008, Right lower lobe of lung)

Instance: cyto-lung-2
InstanceOf: HccLesion
Usage: #inline
* insert LesionAt(cyto, target, distant, 39607008, Left upper lobe of lung)

Instance: cyto-scan-1
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert ViableSize(cyto, cyto-primary, 2026-04-30, 110, 100)

Instance: cyto-scan-2
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(cyto, cyto-lung-1, 2026-04-30, 14)

Instance: cyto-scan-3
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(cyto, cyto-lung-2, 2026-04-30, 11)

Instance: cyto-scan-4
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert ViableSize(cyto, cyto-primary, 2026-07-23, 78, 54)

Instance: cyto-scan-5
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(cyto, cyto-lung-1, 2026-07-23, 7)

Instance: cyto-scan-6
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(cyto, cyto-lung-2, 2026-07-23, 6)

Instance: cyto-scan-7
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert ViableSize(cyto, cyto-primary, 2026-09-17, 74, 53)

Instance: cyto-scan-8
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(cyto, cyto-lung-1, 2026-09-17, 6)

Instance: cyto-scan-9
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(cyto, cyto-lung-2, 2026-09-17, 5)

Instance: cyto-scan-10
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert ViableSize(cyto, cyto-primary, 2026-11-12, 74, 52)

Instance: cyto-scan-11
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(cyto, cyto-lung-1, 2026-11-12, 5)

Instance: cyto-scan-12
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(cyto, cyto-lung-2, 2026-11-12, 5)

Instance: cyto-response-1
InstanceOf: HccTumorResponse
Usage: #inline
* insert Graded(cyto, 2026-11-12, $TumorResponse#PR)
* method = $ResponseCriteria#recist-1.1
* component[sum].valueQuantity = 84 'mm'
* component[baselineSum].valueQuantity = 135 'mm'
* component[fromBaseline].valueQuantity = -37.8 '%'
* component[nadirSum].valueQuantity = 85 'mm'
* component[fromNadir].valueQuantity = -1.2 '%'
* component[newLesion].valueBoolean = false
* derivedFrom[0] = Reference(Observation/cyto-scan-10)
* derivedFrom[1] = Reference(Observation/cyto-scan-11)
* derivedFrom[2] = Reference(Observation/cyto-scan-12)

Instance: cyto-dose-1
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(cyto, 2026-05-17, $ATC#L01FG01, Bevacizumab biosimilar IBI305, dda, 1)

Instance: cyto-dose-2
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert About(cyto)
* extension[regimen].valueCodeableConcept = $Regimen#dda
* extension[lineOfTherapy].valuePositiveInt = 1
* status = #completed
* medicationCodeableConcept.text = "Sintilimab"
* effectiveDateTime = "2026-05-17"

Instance: cyto-dose-3
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(cyto, 2026-06-07, $ATC#L01FG01, Bevacizumab biosimilar IBI305, dda, 1)

Instance: cyto-dose-4
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert About(cyto)
* extension[regimen].valueCodeableConcept = $Regimen#dda
* extension[lineOfTherapy].valuePositiveInt = 1
* status = #completed
* medicationCodeableConcept.text = "Sintilimab"
* effectiveDateTime = "2026-06-07"

Instance: cyto-dose-5
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(cyto, 2026-06-28, $ATC#L01FG01, Bevacizumab biosimilar IBI305, dda, 1)

Instance: cyto-dose-6
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert About(cyto)
* extension[regimen].valueCodeableConcept = $Regimen#dda
* extension[lineOfTherapy].valuePositiveInt = 1
* status = #completed
* medicationCodeableConcept.text = "Sintilimab"
* effectiveDateTime = "2026-06-28"

Instance: cyto-dose-7
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(cyto, 2026-07-19, $ATC#L01FG01, Bevacizumab biosimilar IBI305, dda, 1)

Instance: cyto-dose-8
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert About(cyto)
* extension[regimen].valueCodeableConcept = $Regimen#dda
* extension[lineOfTherapy].valuePositiveInt = 1
* status = #completed
* medicationCodeableConcept.text = "Sintilimab"
* effectiveDateTime = "2026-07-19"

Instance: cyto-dose-9
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(cyto, 2026-08-09, $ATC#L01FG01, Bevacizumab biosimilar IBI305, dda, 1)

Instance: cyto-dose-10
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert About(cyto)
* extension[regimen].valueCodeableConcept = $Regimen#dda
* extension[lineOfTherapy].valuePositiveInt = 1
* status = #completed
* medicationCodeableConcept.text = "Sintilimab"
* effectiveDateTime = "2026-08-09"

Instance: cyto-dose-11
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(cyto, 2026-08-30, $ATC#L01FG01, Bevacizumab biosimilar IBI305, dda, 1)

Instance: cyto-dose-12
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert About(cyto)
* extension[regimen].valueCodeableConcept = $Regimen#dda
* extension[lineOfTherapy].valuePositiveInt = 1
* status = #completed
* medicationCodeableConcept.text = "Sintilimab"
* effectiveDateTime = "2026-08-30"

Instance: cyto-dose-13
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(cyto, 2026-09-20, $ATC#L01FG01, Bevacizumab biosimilar IBI305, dda, 1)

Instance: cyto-dose-14
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert About(cyto)
* extension[regimen].valueCodeableConcept = $Regimen#dda
* extension[lineOfTherapy].valuePositiveInt = 1
* status = #completed
* medicationCodeableConcept.text = "Sintilimab"
* effectiveDateTime = "2026-09-20"

Instance: cyto-dose-15
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(cyto, 2026-10-11, $ATC#L01FG01, Bevacizumab biosimilar IBI305, dda, 1)

Instance: cyto-dose-16
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert About(cyto)
* extension[regimen].valueCodeableConcept = $Regimen#dda
* extension[lineOfTherapy].valuePositiveInt = 1
* status = #completed
* medicationCodeableConcept.text = "Sintilimab"
* effectiveDateTime = "2026-10-11"

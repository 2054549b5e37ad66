// Next line: Progression under lenvatinib, pembrolizumab and TACE: targets grew and a new lesion of 15 mm: V08.

Instance: course-next-line
InstanceOf: HccCourse
Title: "Next line"
Description: "Progression under lenvatinib, pembrolizumab and TACE: targets grew and a new lesion of 15 mm: V08."
Usage: #example
* type = #collection
* insert Has(Patient, nextline)
* insert Has(Condition, nextline-hcc)
* insert Has(Condition, nextline-cirrhosis)
* insert Has(BodyStructure, nextline-primary)
* insert Has(BodyStructure, nextline-new)
* insert Has(Observation, nextline-scan-1)
* insert Has(Observation, nextline-scan-2)
* insert Has(Observation, nextline-scan-3)
* insert Has(Observation, nextline-scan-4)
* insert Has(Observation, nextline-response-1)
* insert Has(MedicationStatement, nextline-lenvatinib)
* insert Has(MedicationAdministration, nextline-dose-1)
* insert Has(MedicationAdministration, nextline-dose-2)
* insert Has(MedicationAdministration, nextline-dose-3)
* insert Has(MedicationAdministration, nextline-dose-4)
* insert Has(MedicationAdministration, nextline-dose-5)
* insert Has(Procedure, nextline-tace)
* insert Has(Observation, nextline-bilirubin-1)
* insert Has(Observation, nextline-albumin-1)
* insert Has(Observation, nextline-inr-1)
* insert Has(Observation, nextline-creatinine-1)
* insert Has(Observation, nextline-platelets-1)
* insert Has(Observation, nextline-ecog)
* insert Has(Observation, nextline-ascites)
* insert Has(Observation, nextline-encephalopathy)

Instance: nextline
InstanceOf: Patient
Usage: #inline
* gender = #male
* birthDate = "1962-01-30"
* active = true

Instance: nextline-hcc
InstanceOf: HccCondition
Usage: #inline
* insert Diagnosis(nextline, 2026-04-10)

Instance: nextline-cirrhosis
InstanceOf: HccComorbidity
Usage: #inline
* insert LiverDisease(nextline, 19943007, Cirrhosis of liver, confirmed)
* insert Confirmed

Instance: nextline-primary
InstanceOf: HccLesion
Usage: #inline
* insert LesionAt(nextline, target, primary, 10200004, Segment V of liver)

Instance: nextline-new
InstanceOf: HccLesion
Usage: #inline
* insert LesionAt(nextline, new, intrahepatic, 10200004, Segment II of liver)

Instance: nextline-scan-1
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert ViableSize(nextline, nextline-primary, 2026-05-07, 88, 80)

Instance: nextline-scan-2
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert ViableSize(nextline, nextline-primary, 2026-08-20, 58, 45)

Instance: nextline-scan-3
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert ViableSize(nextline, nextline-primary, 2026-11-12, 74, 68)

Instance: nextline-scan-4
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert ViableSize(nextline, nextline-new, 2026-11-12, 15, 15)

Instance: nextline-response-1
InstanceOf: HccTumorResponse
Usage: #inline
* insert Graded(nextline, 2026-11-12, $TumorResponse#PD)
* method = $ResponseCriteria#recist-1.1
* component[sum].valueQuantity = 74 'mm'
* component[baselineSum].valueQuantity = 88 'mm'
* component[fromBaseline].valueQuantity = -15.9 '%'
* component[nadirSum].valueQuantity = 58 'mm'
* component[fromNadir].valueQuantity = 27.6 '%'
* component[newLesion].valueBoolean = true
* derivedFrom[0] = Reference(Observation/nextline-scan-3)
* derivedFrom[1] = Reference(Observation/nextline-scan-4)

Instance: nextline-lenvatinib
InstanceOf: HccSystemicStatement
Usage: #inline
* insert About(nextline)
* extension[regimen].valueCodeableConcept = $Regimen#lpt
* extension[lineOfTherapy].valuePositiveInt = 1
* status = #active
* medicationCodeableConcept = $ATC#L01EX08
* medicationCodeableConcept.text = "Lenvatinib"
* effectivePeriod.start = "2026-05-12"

Instance: nextline-dose-1
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(nextline, 2026-05-12, $ATC#L01FF02, Pembrolizumab, lpt, 1)

Instance: nextline-dose-2
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(nextline, 2026-06-23, $ATC#L01FF02, Pembrolizumab, lpt, 1)

Instance: nextline-dose-3
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(nextline, 2026-08-04, $ATC#L01FF02, Pembrolizumab, lpt, 1)

Instance: nextline-dose-4
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(nextline, 2026-09-15, $ATC#L01FF02, Pembrolizumab, lpt, 1)

Instance: nextline-dose-5
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(nextline, 2026-10-27, $ATC#L01FF02, Pembrolizumab, lpt, 1)

Instance: nextline-tace
InstanceOf: HccLocoregionalTherapy
Usage: #inline
* insert About(nextline)
* extension[targetLesion].valueReference = Reference(BodyStructure/nextline-primary)
* extension[lineOfTherapy].valuePositiveInt = 1
* status = #completed
* code = $LocoregionalModality#tace
* performedDateTime = "2026-06-02"

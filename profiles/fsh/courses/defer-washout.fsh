// Defer for washout: Conversion in view eight weeks into T+A with TACE, bevacizumab 20 days ago: V07.

Instance: course-defer-washout
InstanceOf: HccCourse
Title: "Defer for washout"
Description: "Conversion in view eight weeks into T+A with TACE, bevacizumab 20 days ago: V07."
Usage: #example
* type = #collection
* insert Has(Patient, washout)
* insert Has(Condition, washout-hcc)
* insert Has(Condition, washout-cirrhosis)
* insert Has(BodyStructure, washout-primary)
* insert Has(Observation, washout-scan-1)
* insert Has(Observation, washout-scan-2)
* insert Has(Observation, washout-response-1)
* insert Has(MedicationAdministration, washout-dose-1)
* insert Has(MedicationAdministration, washout-dose-2)
* insert Has(MedicationAdministration, washout-dose-3)
* insert Has(MedicationAdministration, washout-dose-4)
* insert Has(MedicationAdministration, washout-dose-5)
* insert Has(MedicationAdministration, washout-dose-6)
* insert Has(Procedure, washout-tace)
* insert Has(Observation, washout-afp-1)
* insert Has(Observation, washout-afp-2)
* insert Has(Observation, washout-bilirubin-1)
* insert Has(Observation, washout-albumin-1)
* insert Has(Observation, washout-inr-1)
* insert Has(Observation, washout-creatinine-1)
* insert Has(Observation, washout-platelets-1)
* insert Has(Observation, washout-ecog)
* insert Has(Observation, washout-ascites)
* insert Has(Observation, washout-encephalopathy)
* insert Has(Observation, washout-flr)
* insert Has(Observation, washout-resectability)

Instance: washout
InstanceOf: Patient
Usage: #inline
* gender = #male
* birthDate = "1968-09-12"
* active = true

Instance: washout-hcc
InstanceOf: HccCondition
Usage: #inline
* insert Diagnosis(washout, 2026-09-01)

Instance: washout-cirrhosis
InstanceOf: HccComorbidity
Usage: #inline
* insert LiverDisease(washout, 19943007, Cirrhosis of liver, refuted)

Instance: washout-primary
InstanceOf: HccLesion
Usage: #inline
* insert LesionAt(washout, target, primary, 10200004, Segment VI of liver)

Instance: washout-scan-1
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(washout, washout-primary, 2026-09-17, 115)

Instance: washout-scan-2
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(washout, washout-primary, 2026-11-12, 78)

Instance: washout-response-1
InstanceOf: HccTumorResponse
Usage: #inline
* insert Graded(washout, 2026-11-12, $TumorResponse#PR)
* method = $ResponseCriteria#recist-1.1
* component[sum].valueQuantity = 78 'mm'
* component[baselineSum].valueQuantity = 115 'mm'
* component[fromBaseline].valueQuantity = -32.2 '%'
* component[nadirSum].valueQuantity = 115 'mm'
* component[fromNadir].valueQuantity = -32.2 '%'
* component[newLesion].valueBoolean = false
* derivedFrom[0] = Reference(Observation/washout-scan-1)
* derivedFrom[1] = Reference(Observation/washout-scan-2)

Instance: washout-dose-1
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(washout, 2026-09-19, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: washout-dose-2
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(washout, 2026-10-10, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: washout-dose-3
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(washout, 2026-10-31, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: washout-dose-4
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(washout, 2026-09-19, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: washout-dose-5
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(washout, 2026-10-10, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: washout-dose-6
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(washout, 2026-10-31, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: washout-tace
InstanceOf: HccLocoregionalTherapy
Usage: #inline
* insert About(washout)
* extension[targetLesion].valueReference = Reference(BodyStructure/washout-primary)
* extension[lineOfTherapy].valuePositiveInt = 1
* status = #completed
* code = $LocoregionalModality#tace
* performedDateTime = "2026-10-21"

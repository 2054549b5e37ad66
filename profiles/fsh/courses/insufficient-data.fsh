// Insufficient data: Mass of 128 mm with a thrombus of the main portal vein, no systemic therapy yet, ascites and encephalopathy not stated: V15.

Instance: course-insufficient-data
InstanceOf: HccCourse
Title: "Insufficient data"
Description: "Mass of 128 mm with a thrombus of the main portal vein, no systemic therapy yet, ascites and encephalopathy not stated: V15."
Usage: #example
* type = #collection
* insert Has(Patient, lacking)
* insert Has(Condition, lacking-hcc)
* insert Has(Condition, lacking-hbv)
* insert Has(BodyStructure, lacking-primary)
* insert Has(BodyStructure, lacking-thrombus)
* insert Has(Observation, lacking-scan-1)
* insert Has(Observation, lacking-pvtt)
* insert Has(MedicationStatement, lacking-antiviral)
* insert Has(Observation, lacking-afp-1)
* insert Has(Observation, lacking-dcp)
* insert Has(Observation, lacking-albumin-1)
* insert Has(Observation, lacking-bilirubin-1)
* insert Has(Observation, lacking-inr-1)
* insert Has(Observation, lacking-platelets-1)
* insert Has(Observation, lacking-ecog)

Instance: lacking
InstanceOf: Patient
Usage: #inline
* gender = #male
* birthDate = "1960-02-14"
* active = true

Instance: lacking-hcc
InstanceOf: HccCondition
Usage: #inline
* insert Diagnosis(lacking, 2026-11-05)

Instance: lacking-hbv
InstanceOf: HccComorbidity
Usage: #inline
* insert LiverDisease(lacking, 66071002, Hepatitis B, confirmed)
* insert Confirmed

Instance: lacking-primary
InstanceOf: HccLesion
Usage: #inline
* insert LesionAt(lacking, target, primary, 10200004, Left lobe of liver)

Instance: lacking-thrombus
InstanceOf: HccLesion
Usage: #inline
* insert LesionAt(lacking, non-target, vascular-thrombus, 32764006, Main portal vein)

Instance: lacking-scan-1
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(lacking, lacking-primary, 2026-11-12, 128)

Instance: lacking-pvtt
InstanceOf: HccPortalVeinThrombus
Usage: #inline
* insert Graded(lacking, 2026-11-12, $PvttCheng#III)
* focus = Reference(BodyStructure/lacking-thrombus)

Instance: lacking-antiviral
InstanceOf: HccSystemicStatement
Usage: #inline
* insert About(lacking)
* status = #active
* medicationCodeableConcept = $ATC#J05AF07
* medicationCodeableConcept.text = "Tenofovir disoproxil"
* effectivePeriod.start = "2019-03-01"

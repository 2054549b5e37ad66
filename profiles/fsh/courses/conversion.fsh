// Conversion: Responder to T+A on a plateau for 126 days, R0 achievable, fit, washed out: V01.

Instance: course-conversion
InstanceOf: HccCourse
Title: "Conversion"
Description: "Responder to T+A on a plateau for 126 days, R0 achievable, fit, washed out: V01."
Usage: #example
* type = #collection
* insert Has(Patient, conversion)
* insert Has(Condition, conversion-hcc)
* insert Has(Condition, conversion-cirrhosis)
* insert Has(Condition, conversion-hbv)
* insert Has(BodyStructure, conversion-primary)
* insert Has(BodyStructure, conversion-thrombus)
* insert Has(Observation, conversion-scan-1)
* insert Has(Observation, conversion-scan-2)
* insert Has(Observation, conversion-scan-3)
* insert Has(Observation, conversion-scan-4)
* insert Has(Observation, conversion-pvtt)
* insert Has(MedicationAdministration, conversion-dose-1)
* insert Has(MedicationAdministration, conversion-dose-2)
* insert Has(MedicationAdministration, conversion-dose-3)
* insert Has(MedicationAdministration, conversion-dose-4)
* insert Has(MedicationAdministration, conversion-dose-5)
* insert Has(MedicationAdministration, conversion-dose-6)
* insert Has(MedicationAdministration, conversion-dose-7)
* insert Has(MedicationAdministration, conversion-dose-8)
* insert Has(MedicationAdministration, conversion-dose-9)
* insert Has(MedicationAdministration, conversion-dose-10)
* insert Has(MedicationAdministration, conversion-dose-11)
* insert Has(MedicationAdministration, conversion-dose-12)
* insert Has(MedicationAdministration, conversion-dose-13)
* insert Has(MedicationAdministration, conversion-dose-14)
* insert Has(MedicationAdministration, conversion-dose-15)
* insert Has(MedicationAdministration, conversion-dose-16)
* insert Has(MedicationAdministration, conversion-dose-17)
* insert Has(MedicationStatement, conversion-antiviral)
* insert Has(Observation, conversion-response-1)
* insert Has(Observation, conversion-afp-1)
* insert Has(Observation, conversion-afp-2)
* insert Has(Observation, conversion-bilirubin-1)
* insert Has(Observation, conversion-albumin-1)
* insert Has(Observation, conversion-inr-1)
* insert Has(Observation, conversion-creatinine-1)
* insert Has(Observation, conversion-platelets-1)
* insert Has(Observation, conversion-ecog)
* insert Has(Observation, conversion-ascites)
* insert Has(Observation, conversion-encephalopathy)
* insert Has(Observation, conversion-flr)
* insert Has(Observation, conversion-icg)
* insert Has(Observation, conversion-asa)
* insert Has(Observation, conversion-resectability)

Instance: conversion
InstanceOf: Patient
Usage: #inline
* gender = #male
* birthDate = "1971-03-02"
* active = true

Instance: conversion-hcc
InstanceOf: HccCondition
Usage: #inline
* insert Diagnosis(conversion, 2026-04-20)

Instance: conversion-cirrhosis
InstanceOf: HccComorbidity
Usage: #inline
* insert LiverDisease(conversion, 19943007, Cirrhosis of liver, confirmed)
* insert Confirmed

Instance: conversion-hbv
InstanceOf: HccComorbidity
Usage: #inline
* insert LiverDisease(conversion, 66071002, Hepatitis B, confirmed)
* insert Confirmed

Instance: conversion-primary
InstanceOf: HccLesion
Usage: #inline
* insert LesionAt(conversion, target, primary, 10200004, Primary tumour of the right lobe)

Instance: conversion-thrombus
InstanceOf: HccLesion
Usage: #inline
* insert LesionAt(conversion, non-target, vascular-thrombus, 32764006, Right portal vein)

Instance: conversion-scan-1
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(conversion, conversion-primary, 2026-05-07, 98)

Instance: conversion-scan-2
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(conversion, conversion-primary, 2026-07-09, 64)

Instance: conversion-scan-3
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(conversion, conversion-primary, 2026-09-10, 60)

Instance: conversion-scan-4
InstanceOf: HccLesionMeasurement
Usage: #inline
* insert Size(conversion, conversion-primary, 2026-11-12, 59)

Instance: conversion-pvtt
InstanceOf: HccPortalVeinThrombus
Usage: #inline
* insert Graded(conversion, 2026-11-12, $PvttCheng#II)
* focus = Reference(BodyStructure/conversion-thrombus)

Instance: conversion-dose-1
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-05-12, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: conversion-dose-2
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-06-02, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: conversion-dose-3
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-06-23, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: conversion-dose-4
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-07-14, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: conversion-dose-5
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-08-04, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: conversion-dose-6
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-08-25, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: conversion-dose-7
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-09-15, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: conversion-dose-8
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-10-06, $ATC#L01FG01, Bevacizumab, t-a, 1)

Instance: conversion-dose-9
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-05-12, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: conversion-dose-10
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-06-02, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: conversion-dose-11
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-06-23, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: conversion-dose-12
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-07-14, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: conversion-dose-13
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-08-04, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: conversion-dose-14
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-08-25, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: conversion-dose-15
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-09-15, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: conversion-dose-16
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-10-06, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: conversion-dose-17
InstanceOf: HccSystemicAdministration
Usage: #inline
* insert Dose(conversion, 2026-10-27, $ATC#L01FF05, Atezolizumab, t-a, 1)

Instance: conversion-antiviral
InstanceOf: HccSystemicStatement
Usage: #inline
* insert About(conversion)
* status = #active
* medicationCodeableConcept = $ATC#J05AF10
* medicationCodeableConcept.text = "Entecavir"
* effectivePeriod.start = "2020-03-01"

Instance: conversion-response-1
InstanceOf: HccTumorResponse
Usage: #inline
* insert Graded(conversion, 2026-11-12, $TumorResponse#PR)
* method = $ResponseCriteria#recist-1.1
* component[sum].valueQuantity = 59 'mm'
* component[baselineSum].valueQuantity = 98 'mm'
* component[fromBaseline].valueQuantity = -39.8 '%'
* component[nadirSum].valueQuantity = 60 'mm'
* component[fromNadir].valueQuantity = -1.7 '%'
* component[newLesion].valueBoolean = false
* derivedFrom[0] = Reference(Observation/conversion-scan-1)
* derivedFrom[1] = Reference(Observation/conversion-scan-4)

// How the courses are told: each line of a course is one fact of one patient.

RuleSet: About(patient)
* subject = Reference(Patient/{patient})

RuleSet: Finding(patient, day)
* insert About({patient})
* status = #final
* effectiveDateTime = "{day}"

RuleSet: Diagnosis(patient, day)
* insert About({patient})
* clinicalStatus = $ConditionClinical#active
* verificationStatus = $ConditionVerification#confirmed
* code = $SCT#109841003
* code.coding[1] = $ICD10#C22.0
* code.text = "Hepatocellular carcinoma"
* recordedDate = "{day}"

RuleSet: LiverDisease(patient, code, text, verification)
* insert About({patient})
* verificationStatus = $ConditionVerification#{verification}
* code = $SCT#{code}
* code.text = "{text}"

// verificationStatus refuted needs no clinical status; a confirmed disease has one.
RuleSet: Confirmed
* clinicalStatus = $ConditionClinical#active

RuleSet: LesionAt(patient, role, kind, site, text)
* extension[role].valueCode = #{role}
* extension[kind].valueCode = #{kind}
* location = $SCT#{site}
* location.text = "{text}"
* description = "{text}"
* patient = Reference(Patient/{patient})

RuleSet: Scan(patient, lesion, day)
* insert Finding({patient}, {day})
* category = $ObsCat#imaging
* code = $LNC#21889-1
* focus = Reference(BodyStructure/{lesion})
* method = $SCT#77477000
* method.text = "CT"

RuleSet: Size(patient, lesion, day, longest)
* insert Scan({patient}, {lesion}, {day})
* component[longestDiameter].valueQuantity = {longest} 'mm'
* component[state].valueCodeableConcept = $LesionState#present

RuleSet: ViableSize(patient, lesion, day, longest, viable)
* insert Size({patient}, {lesion}, {day}, {longest})
* component[viableDiameter].valueQuantity = {viable} 'mm'

RuleSet: Gone(patient, lesion, day)
* insert Scan({patient}, {lesion}, {day})
* component[state].valueCodeableConcept = $LesionState#absent

RuleSet: Lab(patient, day, loinc, text, value, unit)
* insert Finding({patient}, {day})
* category = $ObsCat#laboratory
* code = $LNC#{loinc}
* code.text = "{text}"
* valueQuantity = {value} '{unit}'

RuleSet: Graded(patient, day, value)
* insert Finding({patient}, {day})
* valueCodeableConcept = {value}

RuleSet: Score(patient, day, value)
* insert Finding({patient}, {day})
* valueInteger = {value}

RuleSet: Share(patient, day, value)
* insert Finding({patient}, {day})
* valueQuantity = {value} '%'

RuleSet: Dose(patient, day, drug, text, regimen, line)
* insert About({patient})
* extension[regimen].valueCodeableConcept = $Regimen#{regimen}
* extension[lineOfTherapy].valuePositiveInt = {line}
* status = #completed
* medicationCodeableConcept = {drug}
* medicationCodeableConcept.text = "{text}"
* effectiveDateTime = "{day}"

RuleSet: Judged(patient, day, verdict, lesion)
* insert Finding({patient}, {day})
* valueCodeableConcept = $Resectability#{verdict}
* focus = Reference(BodyStructure/{lesion})
* performer.display = "Hepatobiliary surgeon"

RuleSet: Has(type, id)
* entry[+].fullUrl = "https://w3id.org/hepatora/example/{type}/{id}"
* entry[=].resource = {id}

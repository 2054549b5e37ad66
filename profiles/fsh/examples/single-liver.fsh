// The liver, the laboratory and the work-up of the single examples.

Instance: example-ecog
InstanceOf: HccEcog
Title: "ECOG 0"
Description: "As a number, the way mCODE has it."
Usage: #example
* insert On(2026-11-15)
* valueInteger = 0

Instance: example-ecog-coded
InstanceOf: HccEcog
Title: "ECOG 1, coded"
Description: "As a LOINC answer."
Usage: #example
* insert On(2026-11-15)
* valueCodeableConcept = $LNC#LA9623-5

Instance: example-ascites
InstanceOf: HccAscites
Title: "No ascites"
Description: "None, and said so."
Usage: #example
* insert On(2026-11-15)
* valueCodeableConcept = $AscitesGrade#none

Instance: example-encephalopathy
InstanceOf: HccEncephalopathy
Title: "No encephalopathy"
Description: "None, and said so."
Usage: #example
* insert On(2026-11-15)
* valueCodeableConcept = $EncephalopathyGrade#none

Instance: example-varices
InstanceOf: HccVarices
Title: "Varices of low risk"
Description: "Seen at endoscopy."
Usage: #example
* insert On(2026-05-09)
* valueCodeableConcept = $Varices#low-risk

Instance: example-steroid-dose
InstanceOf: HccSteroidDose
Title: "Prednisone 5 mg a day"
Description: "As prednisone equivalent."
Usage: #example
* insert On(2026-11-15)
* valueQuantity = 5 'mg/d'

Instance: example-future-liver-remnant
InstanceOf: HccFutureLiverRemnant
Title: "Future liver remnant 46 %"
Description: "By CT volumetry."
Usage: #example
* insert On(2026-11-13)
* valueQuantity = 46 '%'
* method.text = "CT volumetry"

Instance: example-icg-retention
InstanceOf: HccIcgRetention
Title: "ICG-R15 8 %"
Description: "As a fraction, which is read as well."
Usage: #example
* insert On(2026-11-13)
* valueQuantity = 0.08 '1'

Instance: example-asa-class
InstanceOf: HccAsaClass
Title: "ASA 2"
Description: "Before the operation."
Usage: #example
* insert On(2026-11-15)
* valueInteger = 2

Instance: example-portal-vein-thrombus
InstanceOf: HccPortalVeinThrombus
Title: "Cheng II"
Description: "A thrombus in the right portal vein."
Usage: #example
* insert On(2026-11-12)
* valueCodeableConcept = $PvttCheng#II

Instance: example-hepatic-vein-thrombus
InstanceOf: HccHepaticVeinThrombus
Title: "Vena cava, right atrium free"
Description: "A thrombus in the inferior vena cava that does not reach the right atrium."
Usage: #example
* insert On(2026-11-12)
* valueCodeableConcept = $HepaticVein#vv3-no-atrium

Instance: example-pathologic-viability
InstanceOf: HccPathologicViability
Title: "5 % viable"
Description: "A major pathologic response."
Usage: #example
* insert On(2027-01-15)
* valueQuantity = 5 '%'
* partOf = Reference(Procedure/example-cytoreductive-surgery)

Instance: example-laboratory
InstanceOf: HccLaboratory
Title: "Bilirubin"
Description: "In SI units."
Usage: #example
* insert On(2026-11-14T08:00:00+08:00)
* category = $ObsCat#laboratory
* code = $LNC#14631-6
* code.text = "Bilirubin, total"
* valueQuantity = 14 'umol/L'

Instance: example-hbsag
InstanceOf: HccLaboratory
Title: "HBsAg"
Description: "Positive, in words and by interpretation."
Usage: #example
* insert On(2026-05-08)
* category = $ObsCat#laboratory
* code = $LNC#5195-3
* valueCodeableConcept.text = "Positive"
* interpretation = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#POS

Instance: example-tumor-marker
InstanceOf: HccTumorMarker
Title: "AFP"
Description: "35 ng/mL."
Usage: #example
* insert On(2026-11-14)
* category = $ObsCat#laboratory
* code = $LNC#1834-1
* code.text = "AFP"
* valueQuantity = 35 'ng/mL'

Instance: example-dcp
InstanceOf: HccTumorMarker
Title: "DCP (PIVKA-II)"
Description: "In mAU/mL, for which UCUM has no name."
Usage: #example
* insert On(2026-11-14)
* category = $ObsCat#laboratory
* code = $LNC#34444-0
* code.text = "PIVKA-II"
* valueQuantity.value = 32
* valueQuantity.unit = "mAU/mL"

Instance: example-bclc-stage
InstanceOf: HccBclcStage
Title: "BCLC C"
Description: "For a tumour thrombus in the portal vein."
Usage: #example
* insert On(2026-05-08)
* valueCodeableConcept = https://w3id.org/hepatora/CodeSystem/bclc-stage#C
* derivedFrom = Reference(Observation/example-portal-vein-thrombus)

Instance: example-cnlc-stage
InstanceOf: HccCnlcStage
Title: "CNLC IIIa"
Description: "For the same reason."
Usage: #example
* insert On(2026-05-08)
* valueCodeableConcept = https://w3id.org/hepatora/CodeSystem/cnlc-stage#IIIa
* derivedFrom = Reference(Observation/example-portal-vein-thrombus)

Instance: example-child-pugh
InstanceOf: HccChildPugh
Title: "Child-Pugh A5"
Description: "Bilirubin 14 umol/L, albumin 41 g/L, INR 1.05, no ascites, no encephalopathy."
Usage: #example
* insert On(2026-11-15)
* valueInteger = 5
* interpretation = https://w3id.org/hepatora/CodeSystem/child-pugh-class#A
* derivedFrom[0] = Reference(Observation/example-laboratory)
* derivedFrom[1] = Reference(Observation/example-ascites)
* derivedFrom[2] = Reference(Observation/example-encephalopathy)

Instance: example-albi
InstanceOf: HccAlbi
Title: "ALBI -2.73, grade 1"
Description: "Bilirubin 14 umol/L, albumin 41 g/L."
Usage: #example
* insert On(2026-11-15)
* valueQuantity = -2.73 '1'
* interpretation = https://w3id.org/hepatora/CodeSystem/malbi-grade#1
* derivedFrom = Reference(Observation/example-laboratory)

Instance: example-meld
InstanceOf: HccMeld
Title: "MELD 7"
Description: "Rounded to the whole number."
Usage: #example
* insert On(2026-11-15)
* code = $OBS#meld
* valueInteger = 7
* derivedFrom = Reference(Observation/example-laboratory)

Instance: example-score
InstanceOf: HccScore
Title: "Duration of response, still going on"
Description: "At least 126 days."
Usage: #example
* insert On(2026-11-12)
* code = $OBS#duration-of-response-recist
* valueQuantity = 126 'd'
* valueQuantity.comparator = #>=
* derivedFrom = Reference(Observation/example-lesion-measurement)
* note.text = "Partial response since 2026-07-09, not over when last seen."

Instance: example-score-unknown
InstanceOf: HccScore
Title: "BCLC stage unknown"
Description: "With the reason."
Usage: #example
* insert On(2026-11-12)
* code = $OBS#bclc-stage
* dataAbsentReason = http://terminology.hl7.org/CodeSystem/data-absent-reason#unknown
* note.text = "ECOG is not known."

Instance: example-research-study
InstanceOf: HccResearchStudy
Title: "A trial after immunotherapy"
Description: "A trial for tumours with GPC3 that progressed after immunotherapy."
Usage: #example
* status = #active
* title = "Cells directed at GPC3 after immunotherapy"
* condition = $SCT#109841003
* keyword[0] = $StudyPopulation#after-immunotherapy
* keyword[1] = $StudyPopulation#gpc3-positive

// Cards of the CDS services: docs/hooks/README.md.

CodeSystem: OverrideReason
Id: override-reason
Title: "Reason to set a card aside"
Description: "Reasons why a clinician sets a card of the CDS services aside, beside HL7's non-adherence reason codes."
* insert OurCodes
* #already-presented "Already presented to the MDT" "The multidisciplinary team has discussed the patient, or is about to."
* #surgery-declined "Surgery declined by the patient" "The patient was asked and does not want an operation."
* #interval-accepted "Shorter interval accepted by the surgeon" "The surgeon knows the interval between the last dose and the operation, or between the operation and the next dose, and accepts it."

ValueSet: OverrideReasonVS
Id: override-reason
Title: "Reason to set a card aside"
Description: "Every code of CodeSystem override-reason."
* insert Ours
* include codes from system OverrideReason

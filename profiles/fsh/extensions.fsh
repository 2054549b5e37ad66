// What FHIR R4 has no element for. Types and codes are part of the public contract.

Extension: LesionRoleExtension
Id: lesion-role
Title: "Role of a lesion"
Description: "Whether the lesion is a target lesion, a non-target lesion or new, as chosen at baseline."
Context: BodyStructure
* insert Ours
* value[x] 1..1
* value[x] only code
* value[x] from $LesionRoleVS (required)

Extension: LesionKindExtension
Id: lesion-kind
Title: "Kind of a lesion"
Description: "Primary, further nodule of the liver, lymph node, distant, or tumour thrombus in a vessel. A node is measured by its short axis."
Context: BodyStructure
* insert Ours
* value[x] 1..1
* value[x] only code
* value[x] from $LesionKindVS (required)

Extension: TargetLesionExtension
Id: target-lesion
Title: "Lesion treated"
Description: "A lesion the procedure removed, ablated, embolised or irradiated."
Context: Procedure, ServiceRequest
* insert Ours
* value[x] 1..1
* value[x] only Reference(BodyStructure)

Extension: CtcaeGradeExtension
Id: ctcae-grade
Title: "CTCAE grade"
Description: "Grade of an adverse event by the Common Terminology Criteria for Adverse Events, 1 to 5."
Context: AdverseEvent
* insert Ours
* value[x] 1..1
* value[x] only integer
* valueInteger ^minValueInteger = 1
* valueInteger ^maxValueInteger = 5

Extension: ImmuneRelatedExtension
Id: immune-related
Title: "Immune-related"
Description: "Whether the adverse event is thought to come from an immune checkpoint inhibitor."
Context: AdverseEvent
* insert Ours
* value[x] 1..1
* value[x] only boolean

Extension: StableOnReplacementExtension
Id: stable-on-replacement
Title: "Stable on replacement"
Description: "Whether an endocrine adverse event is stable under hormone replacement, so that it does not stand against surgery."
Context: AdverseEvent
* insert Ours
* value[x] 1..1
* value[x] only boolean

Extension: ProcedureIntentExtension
Id: procedure-intent
Title: "Intent of a procedure"
Description: "What the operation is for: conversion to cure, cytoreduction, or another intent of SNOMED CT."
Context: Procedure, ServiceRequest
* insert Ours
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from $ProcedureIntentVS (extensible)

Extension: SurgicalApproachExtension
Id: surgical-approach
Title: "Surgical approach"
Description: "Open, laparoscopic or robotic."
Context: Procedure
* insert Ours
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from $SurgicalApproachVS (required)

Extension: ResectionMarginExtension
Id: resection-margin
Title: "Resection margin"
Description: "R0: no residual tumour; R1: microscopic; R2: macroscopic."
Context: Procedure
* insert Ours
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from $ResectionMarginVS (required)

Extension: ClavienDindoExtension
Id: clavien-dindo
Title: "Clavien-Dindo grade"
Description: "The gravest complication after the operation, by Clavien and Dindo."
Context: Procedure
* insert Ours
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from $ClavienDindoVS (required)

Extension: TreatmentIntentExtension
Id: treatment-intent
Title: "Intent of a treatment plan"
Description: "Curative conversion, cytoreduction, disease control, or support."
Context: CarePlan
* insert Ours
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from $TreatmentIntentVS (extensible)

Extension: DaysFromSurgeryExtension
Id: days-from-surgery
Title: "Days from surgery"
Description: "When a step of a plan is, in days from the day of surgery as long as that is not set: before it negative, without a high end open."
Context: CarePlan.activity.detail
* insert Ours
* value[x] 1..1
* value[x] only Range
* valueRange.low 1..1
* valueRange.low.code = #d
* valueRange.high.code = #d

Extension: TreatmentPathwayExtension
Id: treatment-pathway
Title: "Pathway of a treatment plan"
Description: "Active treatment of the tumour, or supportive care."
Context: CarePlan
* insert Ours
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from $TreatmentPathwayVS (required)

Extension: RegimenExtension
Id: regimen
Title: "Regimen"
Description: "The published combination a drug is given in."
Context: MedicationAdministration, MedicationStatement, MedicationRequest, ActivityDefinition
* insert Ours
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from $RegimenVS (extensible)

Extension: LineOfTherapyExtension
Id: line-of-therapy
Title: "Line of therapy"
Description: "1 for the first systemic treatment of the tumour, 2 for the second, and so on; a local therapy has the line it is given in."
Context: MedicationAdministration, MedicationStatement, MedicationRequest, Procedure
* insert Ours
* value[x] 1..1
* value[x] only positiveInt

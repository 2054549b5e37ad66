Profile: HccLocoregionalTherapy
Parent: Procedure
Id: hcc-locoregional-therapy
Title: "Locoregional therapy"
Description: "TACE, HAIC, radiofrequency or microwave ablation, SBRT or Y-90 radioembolisation, and the lesions it treated. An outcome that says complete makes an ablated lesion no longer viable."
* insert Ours
* extension contains
    TargetLesionExtension named targetLesion 0..* MS and
    LineOfTherapyExtension named lineOfTherapy 0..1 MS
* basedOn MS
* status MS
* code 1..1 MS
* code from $LocoregionalTherapyVS (extensible)
* subject MS
* subject only Reference(Patient)
* performed[x] MS
* bodySite MS
* outcome MS
* obeys hcc-procedure-has-date and hcc-procedure-names-a-day

Invariant: hcc-procedure-has-date
Description: "A completed procedure says when it was done."
Severity: #error
Expression: "status = 'completed' implies performed.exists()"

Invariant: hcc-procedure-names-a-day
Description: "The date of a procedure names a day; a year or a month alone cannot be placed in time."
Severity: #error
Expression: "(performed.ofType(dateTime) | performed.ofType(Period).start | performed.ofType(Period).end).where($this.toString().length() < 10).empty()"

Profile: HccCytoreductiveSurgery
Parent: Procedure
Id: hcc-cytoreductive-surgery
Title: "Liver surgery"
Description: "Resection of liver tumour, for conversion or cytoreduction: intent, approach, margin, complications and the lesions removed. Shaped like mCODE's Cancer-Related Surgical Procedure, which has no intent between curative and palliative."
* insert Ours
* extension contains
    ProcedureIntentExtension named intent 0..1 MS and
    SurgicalApproachExtension named approach 0..1 MS and
    ResectionMarginExtension named margin 0..1 MS and
    ClavienDindoExtension named clavienDindo 0..1 MS and
    TargetLesionExtension named targetLesion 0..* MS
* basedOn MS
* status MS
* code 1..1 MS
* code from $LiverSurgeryVS (extensible)
* subject MS
* subject only Reference(Patient)
* performed[x] MS
* performer MS
* reasonReference MS
* bodySite MS
* obeys hcc-surgery-has-intent and hcc-procedure-has-date and hcc-procedure-names-a-day and hcc-margin-after-surgery

Invariant: hcc-surgery-has-intent
Description: "Surgery states its intent, e.g. curative conversion or cytoreductive."
Severity: #warning
Expression: "extension('https://w3id.org/hepatora/StructureDefinition/procedure-intent').value.exists()"

Invariant: hcc-margin-after-surgery
Description: "A margin or a complication is known only after the operation was begun."
Severity: #error
Expression: "status in ('preparation' | 'not-done') implies extension('https://w3id.org/hepatora/StructureDefinition/resection-margin').empty() and extension('https://w3id.org/hepatora/StructureDefinition/clavien-dindo').empty()"

Profile: HccAdverseEvent
Parent: AdverseEvent
Id: hcc-adverse-event
Title: "Adverse event"
Description: "A toxicity of treatment. It is active unless its outcome says resolved or resolved with sequelae. A severity in words is no CTCAE grade."
* insert Ours
* extension contains
    CtcaeGradeExtension named ctcaeGrade 0..1 MS and
    ImmuneRelatedExtension named immuneRelated 0..1 MS and
    StableOnReplacementExtension named stableOnReplacement 0..1 MS
* actuality MS
* event 1..1 MS
* subject MS
* subject only Reference(Patient)
* date MS
* outcome MS
* suspectEntity MS
* obeys hcc-event-is-named and hcc-grade-5-is-death and hcc-event-dates

Invariant: hcc-event-is-named
Description: "The event is named by a code or in words."
Severity: #error
Expression: "event.text.exists() or event.coding.where(code.exists() or display.exists()).exists()"

Invariant: hcc-grade-5-is-death
Description: "Grade 5 is death: grade and outcome do not contradict each other."
Severity: #error
Expression: "outcome.exists() implies (extension('https://w3id.org/hepatora/StructureDefinition/ctcae-grade').value.where($this = 5).exists() implies outcome.coding.where(code = 'fatal').exists())"

Invariant: hcc-event-dates
Description: "Dates are in order: an event is not recorded before it happened."
Severity: #error
Expression: "date.where($this > %resource.recordedDate).empty()"

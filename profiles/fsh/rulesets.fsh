// What the profiles of one kind have in common.

// An Observation about a patient on a day.
RuleSet: DatedFinding
* insert Ours
* status MS
* code 1..1 MS
* subject 1..1 MS
* subject only Reference(Patient)
* effective[x] 1..1 MS
* effective[x] only dateTime
* effective[x] obeys hcc-names-a-day

// The same with one of our own codes.
RuleSet: OurFinding(code)
* insert DatedFinding
* code = $OBS#{code}

// An Observation whose answer is one code of a value set.
RuleSet: CodedAnswer(valueSet)
* value[x] 1..1 MS
* value[x] only CodeableConcept
* value[x] from {valueSet} (required)

// An Observation whose answer is a share of a whole.
RuleSet: PercentAnswer
* value[x] 1..1 MS
* value[x] only Quantity
* valueQuantity obeys hcc-percent

// Components are told apart by their code; others may stand beside them.
RuleSet: ComponentsByCode
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component MS

RuleSet: LengthComponent(slice)
* component[{slice}].value[x] only Quantity
* component[{slice}].valueQuantity obeys hcc-length

RuleSet: PercentComponent(slice)
* component[{slice}].value[x] only Quantity
* component[{slice}].valueQuantity obeys hcc-change

RuleSet: CategoryComponent(slice)
* component[{slice}].value[x] only CodeableConcept
* component[{slice}].value[x] from $TumorResponseVS (required)

// A drug against the tumour: what, for whom, in which regimen and line.
RuleSet: SystemicTherapy
* insert Ours
* status MS
* medication[x] MS
* medication[x] obeys hcc-drug-is-named
* subject 1..1 MS
* subject only Reference(Patient)
* extension contains
    RegimenExtension named regimen 0..1 MS and
    LineOfTherapyExtension named lineOfTherapy 0..1 MS

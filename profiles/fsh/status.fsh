Profile: HccDiseaseStatus
Parent: Observation
Id: hcc-disease-status
Title: "Disease status, NED"
Description: "What is known of the disease as a whole; no evidence of disease (NED) is SNOMED CT 260415000. Shaped like mCODE's Cancer Disease Status. One resource can only be checked against what it is derived from: point derivedFrom at the measurements, contained or in the same Bundle. The profile HCC course checks a whole Bundle."
* insert DatedFinding
* category MS
* code = $LNC#97509-4
* focus MS
* value[x] 1..1 MS
* value[x] only CodeableConcept
* value[x] from $DiseaseStatusVS (preferred)
* method MS
* derivedFrom MS
* obeys hcc-ned-excludes-viable-lesions

Invariant: hcc-ned-excludes-viable-lesions
Description: "NED excludes viable lesions: no measurement it is derived from shows a viable one (present, with a viable, else longest diameter above zero, a node by a short axis of 10 mm or more)."
Severity: #error
Expression: "value.coding.where(code = '260415000').exists() implies derivedFrom.where(reference.exists()).resolve().ofType(Observation).where(code.coding.where(code = '21889-1' or code = '33728-7').exists()).where(component.where(code.coding.where(code = 'lesion-state').exists()).value.coding.where(code = 'absent').empty()).where(component.where(code.coding.where(code = 'viable-diameter').exists()).value.ofType(Quantity).value.where($this = 0).empty()).where(component.where(code.coding.where(code = 'short-axis').exists()).value.ofType(Quantity).select(iif(code = 'cm', value * 10, value)).where($this < 10).empty()).where((value.ofType(Quantity).value | component.value.ofType(Quantity).value).where($this > 0).exists()).empty()"

Profile: HccResectability
Parent: Observation
Id: hcc-resectability
Title: "Resectability"
Description: "The surgeon's judgement, and the lesions to be removed. Hepatora never judges resectability itself."
* insert OurFinding(resectability)
* insert CodedAnswer($ResectabilityVS)
* focus MS
* focus only Reference(BodyStructure)
* focus ^short = "The lesions to be removed"
* performer MS
* obeys hcc-resectability-has-focus

Invariant: hcc-resectability-has-focus
Description: "A judgement that something can be removed should name the lesions to be removed."
Severity: #warning
Expression: "value.coding.where(code = 'unresectable').exists() or focus.exists()"

Profile: HccLesionMeasurement
Parent: Observation
Id: hcc-lesion-measurement
Title: "Lesion measurement"
Description: "One lesion on one scan: diameters and state. A value without components is the longest diameter. Shaped like mCODE's Tumor Size, to which it adds the short axis of a node, the viable (arterially enhancing) diameter of mRECIST, and the state of a lesion that has no size."
* insert DatedFinding
* category MS
* code from $MeasurementCodeVS (required)
* focus 1..1 MS
* focus only Reference(BodyStructure)
* focus ^short = "The lesion measured"
* value[x] MS
* value[x] only Quantity
* valueQuantity obeys hcc-length
* method MS
* method from $ImagingMethodVS (preferred)
* performer MS
* derivedFrom MS
* insert ComponentsByCode
* component contains
    longestDiameter 0..1 MS and
    shortAxis 0..1 MS and
    viableDiameter 0..1 MS and
    state 0..1 MS
* component[longestDiameter].code = $LNC#33728-7
* insert LengthComponent(longestDiameter)
* component[shortAxis].code = $OBS#short-axis
* insert LengthComponent(shortAxis)
* component[viableDiameter].code = $OBS#viable-diameter
* insert LengthComponent(viableDiameter)
* component[state].code = $OBS#lesion-state
* component[state].value[x] only CodeableConcept
* component[state].value[x] from $LesionStateVS (required)
* obeys hcc-measurement-says-something and hcc-absent-has-no-size and hcc-viable-within-longest and hcc-short-within-longest

Invariant: hcc-measurement-says-something
Description: "A measurement gives a size or a state, or says why it has none."
Severity: #error
Expression: "value.exists() or dataAbsentReason.exists() or component.where(value.exists() or dataAbsentReason.exists()).exists()"

Invariant: hcc-absent-has-no-size
Description: "A lesion that is absent has no diameter above zero."
Severity: #error
Expression: "component.where(code.coding.where(code = 'lesion-state').exists()).value.coding.where(code = 'absent').exists() implies (value.ofType(Quantity).value | component.value.ofType(Quantity).value).where($this > 0).empty()"

Invariant: hcc-viable-within-longest
Description: "The viable diameter is not longer than the longest diameter."
Severity: #error
Expression: "(component.where(code.coding.where(code = 'viable-diameter').exists()).value.ofType(Quantity).exists() and component.where(code.coding.where(code = '33728-7').exists()).value.ofType(Quantity).exists()) implies component.where(code.coding.where(code = 'viable-diameter').exists()).value.ofType(Quantity).first().select(iif(code = 'cm', value * 10, value)) <= component.where(code.coding.where(code = '33728-7').exists()).value.ofType(Quantity).first().select(iif(code = 'cm', value * 10, value))"

Invariant: hcc-short-within-longest
Description: "The short axis is not longer than the longest diameter."
Severity: #error
Expression: "(component.where(code.coding.where(code = 'short-axis').exists()).value.ofType(Quantity).exists() and component.where(code.coding.where(code = '33728-7').exists()).value.ofType(Quantity).exists()) implies component.where(code.coding.where(code = 'short-axis').exists()).value.ofType(Quantity).first().select(iif(code = 'cm', value * 10, value)) <= component.where(code.coding.where(code = '33728-7').exists()).value.ofType(Quantity).first().select(iif(code = 'cm', value * 10, value))"

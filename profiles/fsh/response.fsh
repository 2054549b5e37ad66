Profile: HccTumorResponse
Parent: Observation
Id: hcc-tumor-response
Title: "Tumour response"
Description: "The response of the whole tumour at one assessment by one set of criteria (RECIST 1.1, mRECIST or iRECIST), reported by a radiologist or computed by $assess-response. Without its criteria a response means nothing, so the profile asks for them."
* insert DatedFinding
* category MS
* code = $LNC#88040-1
* insert CodedAnswer($TumorResponseVS)
* method MS
* method from $ResponseCriteriaVS (required)
* derivedFrom MS
* note MS
* insert ComponentsByCode
* component contains
    sum 0..1 MS and
    baselineSum 0..1 and
    nadirSum 0..1 and
    fromBaseline 0..1 MS and
    fromNadir 0..1 MS and
    target 0..1 MS and
    nonTarget 0..1 MS and
    newLesion 0..1 MS and
    best 0..1 and
    bestConfirmed 0..1
* component[sum].code = $OBS#sum-of-diameters
* insert LengthComponent(sum)
* component[baselineSum].code = $OBS#baseline-sum
* insert LengthComponent(baselineSum)
* component[nadirSum].code = $OBS#nadir-sum
* insert LengthComponent(nadirSum)
* component[fromBaseline].code = $OBS#change-from-baseline
* insert PercentComponent(fromBaseline)
* component[fromNadir].code = $OBS#change-from-nadir
* insert PercentComponent(fromNadir)
* component[target].code = $OBS#target-response
* insert CategoryComponent(target)
* component[nonTarget].code = $OBS#non-target-response
* insert CategoryComponent(nonTarget)
* component[newLesion].code = $OBS#new-lesion
* component[newLesion].value[x] only boolean
* component[best].code = $OBS#best-response
* insert CategoryComponent(best)
* component[bestConfirmed].code = $OBS#best-response-confirmed
* insert CategoryComponent(bestConfirmed)
* obeys hcc-response-has-criteria and hcc-change-fits-baseline and hcc-change-fits-nadir and hcc-new-lesion-is-progression and hcc-immune-needs-irecist and hcc-partial-shrank

Invariant: hcc-response-has-criteria
Description: "A response names its criteria in method: RECIST 1.1, mRECIST or iRECIST."
Severity: #warning
Expression: "method.exists()"

Invariant: hcc-change-fits-baseline
Description: "The change from baseline agrees with the sum of diameters and the sum at baseline, to half a percent."
Severity: #error
Expression: "(component.where(code.coding.where(code = 'change-from-baseline').exists()).value.ofType(Quantity).exists() and component.where(code.coding.where(code = 'sum-of-diameters').exists()).value.ofType(Quantity).exists() and component.where(code.coding.where(code = 'baseline-sum').exists()).value.ofType(Quantity).exists() and component.where(code.coding.where(code = 'sum-of-diameters').exists()).value.ofType(Quantity).code = component.where(code.coding.where(code = 'baseline-sum').exists()).value.ofType(Quantity).code and component.where(code.coding.where(code = 'baseline-sum').exists()).value.ofType(Quantity).value > 0) implies ((component.where(code.coding.where(code = 'sum-of-diameters').exists()).value.ofType(Quantity).value - component.where(code.coding.where(code = 'baseline-sum').exists()).value.ofType(Quantity).value) * 100 / component.where(code.coding.where(code = 'baseline-sum').exists()).value.ofType(Quantity).value - component.where(code.coding.where(code = 'change-from-baseline').exists()).value.ofType(Quantity).value).abs() <= 0.5"

Invariant: hcc-change-fits-nadir
Description: "The change from nadir agrees with the sum of diameters and the smallest earlier sum, to half a percent."
Severity: #error
Expression: "(component.where(code.coding.where(code = 'change-from-nadir').exists()).value.ofType(Quantity).exists() and component.where(code.coding.where(code = 'sum-of-diameters').exists()).value.ofType(Quantity).exists() and component.where(code.coding.where(code = 'nadir-sum').exists()).value.ofType(Quantity).exists() and component.where(code.coding.where(code = 'sum-of-diameters').exists()).value.ofType(Quantity).code = component.where(code.coding.where(code = 'nadir-sum').exists()).value.ofType(Quantity).code and component.where(code.coding.where(code = 'nadir-sum').exists()).value.ofType(Quantity).value > 0) implies ((component.where(code.coding.where(code = 'sum-of-diameters').exists()).value.ofType(Quantity).value - component.where(code.coding.where(code = 'nadir-sum').exists()).value.ofType(Quantity).value) * 100 / component.where(code.coding.where(code = 'nadir-sum').exists()).value.ofType(Quantity).value - component.where(code.coding.where(code = 'change-from-nadir').exists()).value.ofType(Quantity).value).abs() <= 0.5"

Invariant: hcc-new-lesion-is-progression
Description: "A new lesion that counts is progression: PD, iUPD or iCPD."
Severity: #error
Expression: "component.where(code.coding.where(code = 'new-lesion').exists()).value.where($this = true).exists() implies value.coding.where(code in ('PD' | 'iUPD' | 'iCPD' | 'LA28370-7')).exists()"

Invariant: hcc-immune-needs-irecist
Description: "iUPD and iCPD are categories of iRECIST only."
Severity: #error
Expression: "value.coding.where(code in ('iUPD' | 'iCPD')).exists() implies method.coding.where(code = 'irecist').exists()"

Invariant: hcc-partial-shrank
Description: "A partial response is a fall by 30 % or more from baseline."
Severity: #error
Expression: "(value.coding.where(code in ('PR' | 'LA28369-9')).exists() and component.where(code.coding.where(code = 'change-from-baseline').exists()).value.ofType(Quantity).exists()) implies component.where(code.coding.where(code = 'change-from-baseline').exists()).value.ofType(Quantity).value <= -29.5"

Profile: HccResponsePhase
Parent: Observation
Id: hcc-response-phase
Title: "Phase of the response"
Description: "Whether the tumour still shrinks, is on a plateau, progresses, or cannot be assessed. The definition of the plateau is Hepatora's own; no published consensus has one."
* insert OurFinding(response-phase)
* category MS
* insert CodedAnswer($ResponsePhaseVS)
* derivedFrom MS
* insert ComponentsByCode
* component contains
    plateauStart 0..1 MS and
    plateauDays 0..1 MS
* component[plateauStart].code = $OBS#plateau-start
* component[plateauStart].value[x] only dateTime
* component[plateauDays].code = $OBS#plateau-days
* component[plateauDays].value[x] only integer
* obeys hcc-plateau-has-start and hcc-plateau-dates

Invariant: hcc-plateau-has-start
Description: "A plateau says since when and for how many days."
Severity: #error
Expression: "value.coding.where(code = 'plateau').exists() implies (component.where(code.coding.where(code = 'plateau-start').exists()).value.exists() and component.where(code.coding.where(code = 'plateau-days').exists()).value.exists())"

Invariant: hcc-plateau-dates
Description: "Dates are in order: a plateau does not start after the assessment, and its days are not negative."
Severity: #error
Expression: "component.where(code.coding.where(code = 'plateau-start').exists()).value.ofType(dateTime).where($this > %resource.effective.ofType(dateTime)).empty() and component.where(code.coding.where(code = 'plateau-days').exists()).value.ofType(integer).where($this < 0).empty()"

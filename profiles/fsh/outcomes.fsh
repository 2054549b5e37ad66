// Reports of outcomes: docs/outcomes.md.

Profile: HccOutcomeReport
Parent: MeasureReport
Id: hcc-outcome-report
Title: "Report of outcomes"
Description: "Survival by strategy, or response by regimen, of the patients of one server. Never a list of subjects, never the day of a single event."
* insert Ours
* type = #summary
* subject 0..0
* evaluatedResource 0..0
* group.population.subjectResults 0..0
* period 1..1 MS
* group MS
* group.code 1..1 MS
* group.population MS
* group.stratifier.code 1..1
* group.stratifier.code from OutcomeSubgroupVS (required)
* group.stratifier.stratum.value 1..1
* group.stratifier.stratum.value from OutcomeSubgroupVS (required)
* group.stratifier.stratum.component 0..0
* group.stratifier.stratum.population.subjectResults 0..0
* group.extension contains SurvivalEstimateExtension named survivalEstimate 0..* MS and OutcomeFigureExtension named figure 0..*
* extension contains ContrastExtension named contrast 0..* MS and FlowExtension named flow 0..* MS and NotComputedExtension named notComputed 0..* MS and OutcomeFigureExtension named figure 0..* and CovariateBalanceExtension named balance 0..* and SurvivalEstimateExtension named stayedFree 0..*

RuleSet: PartOf(name, card, type)
* extension contains {name} {card}
* extension[{name}].value[x] 1..1
* extension[{name}].value[x] only {type}

Invariant: hcc-estimate-is-a-probability
Description: "An estimate and its limits lie between 0 and 1"
Severity: #error
Expression: "extension.where(url = 'estimate' or url = 'low' or url = 'high').value.all($this >= 0 and $this <= 1)"

Invariant: hcc-interval-holds-estimate
Description: "The interval holds the estimate"
Severity: #error
Expression: "extension.where(url = 'low').exists() implies (extension.where(url = 'low').value <= extension.where(url = 'estimate').value and extension.where(url = 'estimate').value <= extension.where(url = 'high').value)"

Invariant: hcc-suppressed-tells-nothing
Description: "What is suppressed tells no number"
Severity: #error
Expression: "extension.where(url = 'suppressed').value = true implies extension.where(url = 'estimate' or url = 'at-risk' or url = 'events').empty()"

Extension: SurvivalEstimateExtension
Id: survival-estimate
Title: "Survival estimate"
Description: "Survival after a day from time zero, with its interval of 95 %; or that too few are at risk for a number to be told."
Context: MeasureReport.group, MeasureReport
* insert Ours
* . obeys hcc-estimate-is-a-probability and hcc-interval-holds-estimate and hcc-suppressed-tells-nothing
* insert PartOf(outcome, 1..1, code)
* extension[outcome].valueCode from OutcomeKindVS (required)
* insert PartOf(method, 1..1, code)
* extension[method].valueCode from OutcomeMethodVS (required)
* insert PartOf(day, 1..1, integer)
* insert PartOf(estimate, 0..1, decimal)
* insert PartOf(low, 0..1, decimal)
* insert PartOf(high, 0..1, decimal)
* insert PartOf(interval-type, 0..1, code)
* insert PartOf(at-risk, 0..1, integer)
* insert PartOf(events, 0..1, integer)
* insert PartOf(suppressed, 1..1, boolean)

Extension: ContrastExtension
Id: contrast
Title: "Contrast"
Description: "How far two strategies differ. It does not say that one caused it."
Context: MeasureReport
* insert Ours
* . obeys hcc-interval-holds-estimate
* insert PartOf(outcome, 1..1, code)
* extension[outcome].valueCode from OutcomeKindVS (required)
* insert PartOf(method, 1..1, code)
* extension[method].valueCode from OutcomeMethodVS (required)
* insert PartOf(of, 1..1, code)
* extension[of].valueCode from StrategyVS (required)
* insert PartOf(against, 1..1, code)
* extension[against].valueCode from StrategyVS (required)
* insert PartOf(measure, 1..1, code)
* extension[measure].valueCode from ContrastMeasureVS (required)
* insert PartOf(estimate, 1..1, decimal)
* insert PartOf(low, 0..1, decimal)
* insert PartOf(high, 0..1, decimal)
* insert PartOf(p, 0..1, decimal)
* insert PartOf(subgroup, 0..1, string)
* insert PartOf(interaction, 0..1, decimal)
* insert PartOf(until, 0..1, integer)

Extension: FlowExtension
Id: flow
Title: "Flow"
Description: "How many records passed, or were left out at, a step on the way into the comparison."
Context: MeasureReport
* insert Ours
* insert PartOf(step, 1..1, code)
* insert PartOf(count, 1..1, integer)

Extension: NotComputedExtension
Id: not-computed
Title: "Not computed"
Description: "What the cohort is too small for, and what is missing."
Context: MeasureReport
* insert Ours
* insert PartOf(what, 1..1, string)
* insert PartOf(why, 1..1, string)

Extension: OutcomeFigureExtension
Id: outcome-figure
Title: "Figure"
Description: "A single number or word under a name, such as the grace or the median follow-up."
Context: MeasureReport, MeasureReport.group
* insert Ours
* extension contains name 1..1 and value 1..1
* extension[name].value[x] 1..1
* extension[name].value[x] only code
* extension[value].value[x] 1..1
* extension[value].value[x] only decimal or string

Extension: CovariateBalanceExtension
Id: covariate-balance
Title: "Balance of a covariate"
Description: "The standardised mean difference of a covariate between the operated and the others, before and after weighting; the aim is below 0.1. No value after where the weights have no solution."
Context: MeasureReport
* insert Ours
* insert PartOf(covariate, 1..1, string)
* insert PartOf(before, 1..1, decimal)
* insert PartOf(after, 0..1, decimal)

Extension: SmallCountExtension
Id: small-count
Title: "Small count"
Description: "Instead of a count: that it is below the minimum, or hidden so that another cannot be computed back."
Context: integer
* insert Ours
* value[x] 1..1
* value[x] only string

Instance: example-outcome-report
InstanceOf: HccOutcomeReport
Title: "Survival by strategy"
Description: "One curve, one contrast, and what the cohort was too small for."
Usage: #example
* status = #complete
* type = #summary
* measure = "https://w3id.org/hepatora/Measure/cytoreduction-outcomes"
* period.start = "2024-01-01"
* period.end = "2025-12-31"
* extension[flow].extension[step].valueCode = #eligible
* extension[flow].extension[count].valueInteger = 60
* extension[contrast].extension[outcome].valueCode = #os
* extension[contrast].extension[method].valueCode = #landmark
* extension[contrast].extension[of].valueCode = #surgery
* extension[contrast].extension[against].valueCode = #systemic
* extension[contrast].extension[measure].valueCode = #difference-548
* extension[contrast].extension[estimate].valueDecimal = 0.1
* extension[contrast].extension[low].valueDecimal = -0.14
* extension[contrast].extension[high].valueDecimal = 0.34
* extension[contrast].extension[p].valueDecimal = 0.42
* extension[notComputed].extension[what].valueString = "clone-censor-weight surgery"
* extension[notComputed].extension[why].valueString = "Needs 20 patients and 10 deaths in the strategy."
* group[0].code = https://w3id.org/hepatora/CodeSystem/strategy#surgery
* group[0].extension[survivalEstimate].extension[outcome].valueCode = #os
* group[0].extension[survivalEstimate].extension[method].valueCode = #landmark
* group[0].extension[survivalEstimate].extension[day].valueInteger = 548
* group[0].extension[survivalEstimate].extension[estimate].valueDecimal = 0.72
* group[0].extension[survivalEstimate].extension[low].valueDecimal = 0.51
* group[0].extension[survivalEstimate].extension[high].valueDecimal = 0.85
* group[0].extension[survivalEstimate].extension[interval-type].valueCode = #log-log
* group[0].extension[survivalEstimate].extension[at-risk].valueInteger = 14
* group[0].extension[survivalEstimate].extension[events].valueInteger = 7
* group[0].extension[survivalEstimate].extension[suppressed].valueBoolean = false
* group[0].population[0].code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group[0].population[0].count = 24
* group[0].population[1].code = http://terminology.hl7.org/CodeSystem/measure-population#denominator
* group[0].population[1].count = 21
* group[0].population[2].code = http://terminology.hl7.org/CodeSystem/measure-population#numerator
* group[0].population[2].count = 7
* group[0].stratifier[0].code = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#spread
* group[0].stratifier[0].stratum[0].value = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#yes
* group[0].stratifier[0].stratum[0].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group[0].stratifier[0].stratum[0].population.count = 9
* group[0].stratifier[0].stratum[1].value = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#no
* group[0].stratifier[0].stratum[1].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group[0].stratifier[0].stratum[1].population.count = 15
* group[0].stratifier[1].code = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#thrombus
* group[0].stratifier[2].code = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#afp-response
* group[0].stratifier[3].code = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#window
* group[0].stratifier[4].code = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#liver-only
* group[1].code = https://w3id.org/hepatora/CodeSystem/strategy#local
* group[1].population[0].code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group[1].population[0].count = 14
* group[1].population[1].code = http://terminology.hl7.org/CodeSystem/measure-population#denominator
* group[1].population[1].count = 12
* group[1].population[2].code = http://terminology.hl7.org/CodeSystem/measure-population#numerator
* group[1].population[2].count = 5
* group[1].stratifier[0].code = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#spread
* group[1].stratifier[1].code = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#thrombus
* group[1].stratifier[2].code = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#afp-response
* group[1].stratifier[3].code = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#window
* group[1].stratifier[4].code = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#liver-only
* group[2].code = https://w3id.org/hepatora/CodeSystem/strategy#systemic
* group[2].population[0].code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group[2].population[0].count = 22
* group[2].population[1].code = http://terminology.hl7.org/CodeSystem/measure-population#denominator
* group[2].population[1].count = 19
* group[2].population[2].code = http://terminology.hl7.org/CodeSystem/measure-population#numerator
* group[2].population[2].count = 8
* group[2].stratifier[0].code = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#spread
* group[2].stratifier[1].code = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#thrombus
* group[2].stratifier[2].code = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#afp-response
* group[2].stratifier[3].code = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#window
* group[2].stratifier[4].code = https://w3id.org/hepatora/CodeSystem/outcome-subgroup#liver-only
* group[3].code = https://w3id.org/hepatora/CodeSystem/strategy#all
* group[3].population[0].code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group[3].population[0].count = 60
* group[3].population[1].code = http://terminology.hl7.org/CodeSystem/measure-population#denominator
* group[3].population[1].count = 52
* group[3].population[2].code = http://terminology.hl7.org/CodeSystem/measure-population#numerator
* group[3].population[2].count = 20

// Outcomes of the many: what is compared, of what, how. Contract: docs/outcomes.md.

CodeSystem: Strategy
Id: strategy
Title: "Strategy"
Description: "What is done within the grace after time zero of the emulated trial."
* insert OurCodes
* #surgery "Surgery" "Liver resection within the grace."
* #local "Local therapy" "Ablation, TACE, HAIC or radiotherapy within the grace, and no resection."
* #systemic "Systemic therapy alone" "Neither within the grace: the drugs go on."
* #all "All" "Everybody who is eligible."

ValueSet: StrategyVS
Id: strategy
Title: "Strategy"
Description: "Every code of CodeSystem strategy."
* insert Ours
* include codes from system Strategy

CodeSystem: OutcomeKind
Id: outcome-kind
Title: "Outcome"
Description: "What a curve is about."
* insert OurCodes
* #os "Overall survival" "Time to death of any cause."
* #efs "Event-free survival" "Time to progression, recurrence after NED, or death."
* #recurrence "Progression or recurrence" "Cumulative incidence where death can come first."
* #ned "Free of disease" "Time free of disease after it was reached."

ValueSet: OutcomeKindVS
Id: outcome-kind
Title: "Outcome"
Description: "Every code of CodeSystem outcome-kind."
* insert Ours
* include codes from system OutcomeKind

CodeSystem: OutcomeMethod
Id: outcome-method
Title: "Method"
Description: "How an estimate was made."
* insert OurCodes
* #kaplan-meier "Kaplan-Meier" "The product-limit estimator of one group."
* #landmark "Landmark" "Those observed beyond the landmark, by what was done until it."
* #simon-makuch "Simon-Makuch" "Each day belongs to what had been done before it; delayed entry."
* #clone-censor-weight "Clone, censor, weight" "Everybody enters each strategy, is censored on leaving it, and who stays is weighted for who left."
* #time-dependent-cox "Time-dependent Cox model" "Proportional hazards with treatment as a covariate of time."
* #aalen-johansen "Aalen-Johansen" "Cumulative incidence with a competing event."

ValueSet: OutcomeMethodVS
Id: outcome-method
Title: "Method"
Description: "Every code of CodeSystem outcome-method."
* insert Ours
* include codes from system OutcomeMethod

CodeSystem: ContrastMeasure
Id: contrast-measure
Title: "Measure of a contrast"
Description: "In what two strategies are compared."
* insert OurCodes
* #difference-548 "Difference at 548 days" "Of survival after 548 days, 18 months."
* #difference-730 "Difference at 730 days" "Of survival after 730 days, 24 months."
* #rmst-730 "Difference of restricted means" "Of the restricted mean to 730 days, or to the last day both are observed."
* #hazard-ratio "Hazard ratio" "An extra, never the main answer."
* #log-rank-chi2 "Log-rank statistic" "Chi squared with one degree of freedom."
* #mantel-byar-chi2 "Mantel-Byar statistic" "Chi squared with one degree of freedom."

ValueSet: ContrastMeasureVS
Id: contrast-measure
Title: "Measure of a contrast"
Description: "Every code of CodeSystem contrast-measure."
* insert Ours
* include codes from system ContrastMeasure

CodeSystem: OutcomeSubgroup
Id: outcome-subgroup
Title: "Subgroup"
Description: "Who benefits: a fixed list of questions, and their levels. Nothing known only after an operation is one."
* insert OurCodes
* #spread "Spread" "Viable tumour outside the liver at time zero."
* #thrombus "Portal vein thrombus" "Its type after Cheng at time zero."
* #afp-response "AFP response" "AFP fell to half or less of what it was when the line began, from 20 ng/mL on."
* #window "Kind of window" "A resistant primary, or a plateau."
* #liver-only "Liver only" "Neither spread nor a thrombus."
* #yes "Yes" "The level of those of whom the question is true, as known at time zero."
* #no "No" "The level of those of whom the question is not true, as known at time zero."
* #none "None" "No portal vein thrombus at time zero."
* #cheng-1-2 "Cheng I or II" "A portal vein thrombus of type I or II after Cheng at time zero."
* #cheng-3-4 "Cheng III or IV" "A portal vein thrombus of type III or IV after Cheng at time zero."
* #resistant-primary "Resistant primary" "The window opened by a resistant lesion while another responds; decision.md G8."
* #plateau "Plateau" "The window opened by a response that is stable; decision.md G8."

ValueSet: OutcomeSubgroupVS
Id: outcome-subgroup
Title: "Subgroup"
Description: "Every code of CodeSystem outcome-subgroup."
* insert Ours
* include codes from system OutcomeSubgroup

// Stages, scores and endpoints, each derived from its inputs.

Profile: HccScore
Parent: Observation
Id: hcc-score
Title: "Score, stage or endpoint"
Description: "What is computed beside the answer of $cytoreduction-eligibility and decides nothing by itself: Child-Pugh, ALBI, MELD, BCLC, CNLC, transplant criteria, depth and duration of response, times free of progression or recurrence, NED as computed. A value that is not known is absent, with the reason in the note; a time that was not over when last seen has comparator >=. Stages are shaped like mCODE's Cancer Stage."
* insert DatedFinding
* category MS
* code from ScoreCodes (required)
* value[x] MS
* value[x] only Quantity or CodeableConcept or string or boolean or integer
* dataAbsentReason MS
* note MS
* focus MS
* method MS
* derivedFrom MS
* derivedFrom ^short = "What it was computed from"
* obeys hcc-score-or-reason

Invariant: hcc-score-or-reason
Description: "A score has a value or says why it has none."
Severity: #error
Expression: "value.exists() or dataAbsentReason.exists()"

ValueSet: ScoreCodes
Id: hcc-score-code
Title: "Scores, stages and endpoints"
Description: "What is computed from the record and shown beside the answer."
* insert Ours
* $OBS#child-pugh
* $OBS#child-pugh-class
* $OBS#albi-score
* $OBS#malbi-grade
* $OBS#meld
* $OBS#meld-na
* $OBS#meld-3
* $OBS#bclc-stage
* $OBS#cnlc-stage
* $OBS#milan-criteria
* $OBS#up-to-seven
* $OBS#depth-of-response-recist
* $OBS#depth-of-response-mrecist
* $OBS#duration-of-response-recist
* $OBS#duration-of-response-mrecist
* $OBS#afp-response
* $OBS#dcp-change
* $OBS#progression-free-time
* $OBS#survival-time
* $OBS#recurrence-free-time
* $OBS#computed-ned

Profile: HccBclcStage
Parent: HccScore
Id: hcc-bclc-stage
Title: "BCLC stage"
Description: "Stage by the Barcelona Clinic Liver Cancer system, 2022: 0, A, B, C or D."
* insert Ours
* code = $OBS#bclc-stage
* value[x] only CodeableConcept
* value[x] from $BclcVS (required)

Profile: HccCnlcStage
Parent: HccScore
Id: hcc-cnlc-stage
Title: "CNLC stage"
Description: "Stage by the China Liver Cancer staging system: Ia to IV."
* insert Ours
* code = $OBS#cnlc-stage
* value[x] only CodeableConcept
* value[x] from $CnlcVS (required)

Profile: HccChildPugh
Parent: HccScore
Id: hcc-child-pugh
Title: "Child-Pugh score"
Description: "Points from 5 to 15, and the class they mean."
* insert Ours
* code = $OBS#child-pugh
* value[x] only integer
* valueInteger ^minValueInteger = 5
* valueInteger ^maxValueInteger = 15
* interpretation 0..1 MS
* interpretation from $ChildPughClassVS (required)
* obeys hcc-child-pugh-class

Invariant: hcc-child-pugh-class
Description: "The class fits the points: A is 5 and 6, B is 7 to 9, C is 10 to 15."
Severity: #error
Expression: "interpretation.coding.where((code.startsWith('A') and %resource.value > 6) or (code.startsWith('B') and (%resource.value < 7 or %resource.value > 9)) or (code.startsWith('C') and %resource.value < 10)).empty()"

Profile: HccAlbi
Parent: HccScore
Id: hcc-albi
Title: "ALBI score"
Description: "Albumin-bilirubin score, and its grade or modified grade (mALBI 2a, 2b)."
* insert Ours
* code = $OBS#albi-score
* value[x] only Quantity
* interpretation 0..1 MS
* interpretation from $AlbiGradeVS (required)
* obeys hcc-albi-grade

Invariant: hcc-albi-grade
Description: "The grade fits the score: 1 up to -2.60, 2 up to -1.39 (2a up to -2.27), 3 above."
Severity: #error
Expression: "interpretation.coding.where((code = '1' and %resource.value.value > -2.60) or (code = '2' and (%resource.value.value <= -2.60 or %resource.value.value > -1.39)) or (code = '2a' and (%resource.value.value <= -2.60 or %resource.value.value > -2.27)) or (code = '2b' and (%resource.value.value <= -2.27 or %resource.value.value > -1.39)) or (code = '3' and %resource.value.value <= -1.39)).empty()"

Profile: HccMeld
Parent: HccScore
Id: hcc-meld
Title: "MELD score"
Description: "Model for End-Stage Liver Disease, MELD-Na or MELD 3.0."
* insert Ours
* code from MeldCodes (required)
* value[x] only integer or Quantity
* obeys hcc-meld-range

Invariant: hcc-meld-range
Description: "MELD is at least 6."
Severity: #error
Expression: "(value.ofType(integer) | value.ofType(Quantity).value).where($this < 6).empty()"

ValueSet: MeldCodes
Id: meld-code
Title: "MELD scores"
Description: "MELD, MELD-Na and MELD 3.0."
* insert Ours
* $OBS#meld
* $OBS#meld-na
* $OBS#meld-3

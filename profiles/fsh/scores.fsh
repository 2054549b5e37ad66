// Stages and scores, each derived from its inputs.

RuleSet: Derived
* derivedFrom MS
* derivedFrom ^short = "What it was computed from"
* method MS

Profile: HccBclcStage
Parent: Observation
Id: hcc-bclc-stage
Title: "BCLC stage"
Description: "Stage by the Barcelona Clinic Liver Cancer system, 2022: 0, A, B, C or D. Shaped like mCODE's Cancer Stage."
* insert OurFinding(bclc-stage)
* insert CodedAnswer($BclcVS)
* insert Derived
* focus MS

Profile: HccCnlcStage
Parent: Observation
Id: hcc-cnlc-stage
Title: "CNLC stage"
Description: "Stage by the China Liver Cancer staging system: Ia to IV. Shaped like mCODE's Cancer Stage."
* insert OurFinding(cnlc-stage)
* insert CodedAnswer($CnlcVS)
* insert Derived
* focus MS

Profile: HccChildPugh
Parent: Observation
Id: hcc-child-pugh
Title: "Child-Pugh score"
Description: "Points from 5 to 15, and the class they mean."
* insert OurFinding(child-pugh)
* value[x] 1..1 MS
* value[x] only integer
* valueInteger ^minValueInteger = 5
* valueInteger ^maxValueInteger = 15
* interpretation 0..1 MS
* interpretation from $ChildPughClassVS (required)
* insert Derived
* obeys hcc-child-pugh-class

Invariant: hcc-child-pugh-class
Description: "The class fits the points: A is 5 and 6, B is 7 to 9, C is 10 to 15."
Severity: #error
Expression: "interpretation.coding.where((code.startsWith('A') and %resource.value > 6) or (code.startsWith('B') and (%resource.value < 7 or %resource.value > 9)) or (code.startsWith('C') and %resource.value < 10)).empty()"

Profile: HccAlbi
Parent: Observation
Id: hcc-albi
Title: "ALBI score"
Description: "Albumin-bilirubin score, and its grade or modified grade (mALBI 2a, 2b)."
* insert OurFinding(albi-score)
* value[x] 1..1 MS
* value[x] only Quantity
* interpretation 0..1 MS
* interpretation from $AlbiGradeVS (required)
* insert Derived
* obeys hcc-albi-grade

Invariant: hcc-albi-grade
Description: "The grade fits the score: 1 up to -2.60, 2 up to -1.39 (2a up to -2.27), 3 above."
Severity: #error
Expression: "interpretation.coding.where((code = '1' and %resource.value.value > -2.60) or (code = '2' and (%resource.value.value <= -2.60 or %resource.value.value > -1.39)) or (code = '2a' and (%resource.value.value <= -2.60 or %resource.value.value > -2.27)) or (code = '2b' and (%resource.value.value <= -2.27 or %resource.value.value > -1.39)) or (code = '3' and %resource.value.value <= -1.39)).empty()"

Profile: HccMeld
Parent: Observation
Id: hcc-meld
Title: "MELD score"
Description: "Model for End-Stage Liver Disease or MELD-Na, rounded to the whole number."
* insert DatedFinding
* code from MeldCodes (required)
* value[x] 1..1 MS
* value[x] only integer
* valueInteger ^minValueInteger = 6
* valueInteger ^maxValueInteger = 40
* insert Derived

ValueSet: MeldCodes
Id: meld-code
Title: "MELD scores"
Description: "MELD and MELD-Na."
* insert Ours
* $OBS#meld
* $OBS#meld-na

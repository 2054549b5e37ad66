Profile: HccCondition
Parent: Condition
Id: hcc-condition
Title: "HCC diagnosis"
Description: "Hepatocellular carcinoma of one patient. It counts unless its verification says refuted, entered in error, differential or unconfirmed; its clinical status may be left out. Shaped like mCODE's Primary Cancer Condition."
* insert Ours
* clinicalStatus MS
* verificationStatus MS
* code 1..1 MS
* code from $HccConditionVS (required)
* subject MS
* subject only Reference(Patient)
* onset[x] MS
* recordedDate MS
* stage MS
* obeys hcc-condition-dates

Invariant: hcc-condition-dates
Description: "Dates are in order: a diagnosis does not end before it began."
Severity: #error
Expression: "onset.ofType(dateTime).where($this > %resource.abatement.ofType(dateTime)).empty()"

Profile: HccComorbidity
Parent: Condition
Id: hcc-comorbidity
Title: "Liver disease beside HCC"
Description: "Cirrhosis, hepatitis B or C, varices or portal hypertension. Refuted means known to be absent, which is not the same as not recorded."
* insert Ours
* clinicalStatus MS
* verificationStatus 1..1 MS
* code 1..1 MS
* code from LiverComorbidity (extensible)
* subject MS
* subject only Reference(Patient)
* onset[x] MS
* obeys hcc-condition-dates

ValueSet: LiverComorbidity
Id: liver-comorbidity
Title: "Liver disease beside HCC"
Description: "Diseases of the liver that decide what surgery it bears; national editions of ICD-10 have more."
* insert Ours
* $SCT#19943007 "Cirrhosis of liver"
* $SCT#66071002
* $SCT#50711007
* $ICD10#K74.6
* $ICD10#B18.1
* $ICD10#B18.2
* $ICD10#K76.6
* $ICD10#I85

// Fitness and the liver at the bedside.

Profile: HccEcog
Parent: Observation
Id: hcc-ecog
Title: "ECOG performance status"
Description: "ECOG 0 to 5 as a number, a LOINC answer, a SNOMED CT finding or a quantity. Shaped like mCODE's ECOG Performance Status, which wants the number."
* insert DatedFinding
* code = $LNC#89247-1
* value[x] 1..1 MS
* value[x] only integer or CodeableConcept or Quantity
* valueCodeableConcept from $EcogVS (required)
* obeys hcc-ecog-range

Invariant: hcc-ecog-range
Description: "ECOG is a whole number from 0 to 5."
Severity: #error
Expression: "(value.ofType(integer) | value.ofType(Quantity).value).where($this < 0 or $this > 5 or $this != $this.truncate()).empty()"

Profile: HccAscites
Parent: Observation
Id: hcc-ascites
Title: "Ascites"
Description: "Ascites in the three steps of the Child-Pugh score. None has to be said; not recorded is not none."
* insert OurFinding(ascites)
* insert CodedAnswer($AscitesGradeVS)

Profile: HccEncephalopathy
Parent: Observation
Id: hcc-encephalopathy
Title: "Hepatic encephalopathy"
Description: "Hepatic encephalopathy in the three steps of the Child-Pugh score. None has to be said; not recorded is not none."
* insert OurFinding(encephalopathy)
* insert CodedAnswer($EncephalopathyGradeVS)

Profile: HccVarices
Parent: Observation
Id: hcc-varices
Title: "Varices"
Description: "Oesophageal or gastric varices by their risk of bleeding, and whether those at high risk were treated."
* insert OurFinding(varices)
* insert CodedAnswer($VaricesVS)

Profile: HccSteroidDose
Parent: Observation
Id: hcc-steroid-dose
Title: "Steroid dose"
Description: "Daily dose of steroids as its prednisone equivalent."
* insert OurFinding(prednisone-equivalent)
* value[x] 1..1 MS
* value[x] only Quantity
* valueQuantity obeys hcc-daily-dose

Invariant: hcc-daily-dose
Description: "A daily dose is in UCUM mg/d and not negative."
Severity: #error
Expression: "system = 'http://unitsofmeasure.org' and code = 'mg/d' and value >= 0"

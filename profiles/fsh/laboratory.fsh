Profile: HccLaboratory
Parent: Observation
Id: hcc-laboratory
Title: "Laboratory result"
Description: "Bilirubin, albumin, INR, creatinine, platelets, sodium, transaminases, HBsAg or HBV DNA. A number has a UCUM unit; a unit that is not understood makes the fact unknown, never a guess."
* insert DatedFinding
* category MS
* code from $LaboratoryVS (extensible)
* value[x] MS
* value[x] only Quantity or CodeableConcept
* interpretation MS
* obeys hcc-result-has-unit and hcc-result-not-negative and hcc-result-or-reason

Invariant: hcc-result-has-unit
Description: "A result that is a number has a UCUM unit."
Severity: #error
Expression: "value.ofType(Quantity).all(system = 'http://unitsofmeasure.org' and code.exists())"

Invariant: hcc-result-not-negative
Description: "A concentration, count or ratio is not negative."
Severity: #error
Expression: "value.ofType(Quantity).value.where($this < 0).empty()"

Invariant: hcc-result-or-reason
Description: "A result has a value or says why it has none."
Severity: #error
Expression: "value.exists() or dataAbsentReason.exists()"

Profile: HccTumorMarker
Parent: Observation
Id: hcc-tumor-marker
Title: "Tumour marker"
Description: "AFP or DCP (PIVKA-II). AFP comes as mass or in international units. DCP comes in ng/mL or mAU/mL and is never converted between them; UCUM has no name for mAU/mL, so the unit may stand as text alone. Shaped like mCODE's Tumor Marker Test, whose value set has DCP but not AFP."
* insert DatedFinding
* category MS
* code from TumorMarker (required)
* value[x] MS
* value[x] only Quantity
* interpretation MS
* obeys hcc-marker-has-unit and hcc-result-not-negative and hcc-result-or-reason

Invariant: hcc-marker-has-unit
Description: "A tumour marker has a unit: AFP a UCUM code, DCP at least the words mAU/mL."
Severity: #error
Expression: "value.ofType(Quantity).all((system = 'http://unitsofmeasure.org' and code.exists()) or (%resource.code.coding.where(code = '34444-0').exists() and unit.exists()))"

ValueSet: TumorMarker
Id: hcc-tumor-marker
Title: "Tumour markers of HCC"
Description: "AFP and DCP (PIVKA-II)."
* insert Ours
* $LNC#1834-1 "Alpha-1-Fetoprotein [Mass/volume] in Serum or Plasma"
* $LNC#34444-0

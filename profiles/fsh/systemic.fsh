Profile: HccSystemicAdministration
Parent: MedicationAdministration
Id: hcc-systemic-administration
Title: "Systemic therapy given"
Description: "One dose given in the hospital. The latest one is the last dose from which intervals to surgery are counted. Shaped like mCODE's Cancer-Related Medication Administration, which has no line and no regimen."
* insert SystemicTherapy
* effective[x] MS
* obeys hcc-dose-names-a-day

Invariant: hcc-dose-names-a-day
Description: "The date of a dose names a day; the interval to surgery is counted from it."
Severity: #error
Expression: "(effective.ofType(dateTime) | effective.ofType(Period).end).where($this.toString().length() < 10).empty()"

Profile: HccSystemicStatement
Parent: MedicationStatement
Id: hcc-systemic-statement
Title: "Systemic therapy taken"
Description: "A drug taken at home, e.g. a tyrosine kinase inhibitor. Active, or with a period that has no end, means ongoing."
* insert SystemicTherapy
* effective[x] MS
* obeys hcc-dose-names-a-day

Profile: HccSystemicRequest
Parent: MedicationRequest
Id: hcc-systemic-request
Title: "Systemic therapy ordered"
Description: "A cycle ordered and not yet given. An active one means that the drug goes on."
* insert SystemicTherapy
* intent MS
* authoredOn MS

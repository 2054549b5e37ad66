Profile: HccTreatmentPlan
Parent: CarePlan
Id: hcc-treatment-plan
Title: "Treatment plan"
Description: "The way to no evidence of disease, or to comfort: systemic induction, local therapy, surgery, post-operative systemic therapy, surveillance, each with its dates. Proposed by $propose-treatment-plan, decided by the tumour board, which is its care team. No other implementation guide has one for HCC."
* insert Ours
* extension contains
    TreatmentIntentExtension named intent 0..1 MS and
    TreatmentPathwayExtension named pathway 0..1 MS
* instantiatesCanonical MS
* status MS
* intent MS
* intent from PlanIntents (required)
* subject MS
* subject only Reference(Patient)
* period MS
* created MS
* careTeam MS
* addresses MS
* supportingInfo MS
* goal MS
* activity MS
* activity.reference MS
* activity.detail MS
* activity.detail.code from $PlanActivityVS (extensible)
* activity.detail.status MS
* activity.detail.scheduled[x] MS
* activity.detail.description MS
* obeys hcc-supportive-plan-is-supportive and hcc-plan-towards-ned-has-goal and hcc-restart-after-surgery

ValueSet: PlanIntents
Id: plan-intent
Title: "Intents of a treatment plan"
Description: "A proposal, a plan the tumour board decided on, or orders."
* insert Ours
* http://hl7.org/fhir/request-intent#proposal
* http://hl7.org/fhir/request-intent#plan
* http://hl7.org/fhir/request-intent#order

Invariant: hcc-supportive-plan-is-supportive
Description: "The supportive pathway and the supportive intent go together."
Severity: #error
Expression: "(extension('https://w3id.org/hepatora/StructureDefinition/treatment-intent').exists() and extension('https://w3id.org/hepatora/StructureDefinition/treatment-pathway').exists()) implies (extension('https://w3id.org/hepatora/StructureDefinition/treatment-intent').value.coding.where(code in ('supportive' | '399707004')).exists() = extension('https://w3id.org/hepatora/StructureDefinition/treatment-pathway').value.coding.where(code = 'supportive').exists())"

Invariant: hcc-plan-towards-ned-has-goal
Description: "A plan of conversion or cytoreduction has a goal: no evidence of disease."
Severity: #error
Expression: "extension('https://w3id.org/hepatora/StructureDefinition/treatment-intent').value.coding.where(code = 'curative-conversion' or code = 'cytoreductive').exists() implies goal.exists()"

Invariant: hcc-restart-after-surgery
Description: "Dates are in order: post-operative therapy does not start before the operation."
Severity: #error
Expression: "activity.detail.where(code.coding.where(code = 'post-operative-systemic').exists()).scheduled.ofType(Period).start.where($this < %resource.activity.detail.where(code.coding.where(code = 'surgery').exists()).scheduled.ofType(Period).start.first()).empty()"

Profile: HccTreatmentGoal
Parent: Goal
Id: hcc-treatment-goal
Title: "Goal of treatment"
Description: "What the plan is for. No evidence of disease is a target: LOINC 97509-4 is SNOMED CT 260415000."
* insert Ours
* lifecycleStatus MS
* description MS
* subject MS
* subject only Reference(Patient)
* start[x] MS
* target MS
* target.measure MS
* target.detail[x] MS
* addresses MS

Profile: HccMdtRequest
Parent: ServiceRequest
Id: hcc-mdt-request
Title: "Request for the tumour board"
Description: "Asks the multidisciplinary team (MDT) to discuss a patient, with the reason: the response, the guidance, or the disposition as a code."
* insert Ours
* status MS
* intent MS
* code 1..1 MS
* code = $OBS#mdt-review
* subject MS
* subject only Reference(Patient)
* authoredOn MS
* requester MS
* reasonCode MS
* reasonCode from $DispositionVS (preferred)
* reasonReference MS
* supportingInfo MS
* obeys hcc-request-has-reason

Invariant: hcc-request-has-reason
Description: "A request says why: a reason by code or by reference."
Severity: #error
Expression: "reasonCode.exists() or reasonReference.exists()"

Profile: HccGuidance
Parent: GuidanceResponse
Id: hcc-guidance
Title: "Guidance"
Description: "The recommendation itself, to be stored beside what followed from it: disposition, dates, evidence grade and policy version as contained Parameters, and what is missing as data requirements."
* insert Ours
* module[x] only canonical
* moduleCanonical obeys hcc-module-is-review
* status from GuidanceStatuses (required)
* status MS
* subject MS
* subject only Reference(Patient)
* occurrenceDateTime 1..1 MS
* note MS
* outputParameters MS
* dataRequirement MS
* obeys hcc-guidance-names-what-is-missing and hcc-guidance-has-disposition

ValueSet: GuidanceStatuses
Id: guidance-status
Title: "Statuses of guidance"
Description: "An answer, or an answer for which data are missing."
* insert Ours
* http://hl7.org/fhir/guidance-response-status#success
* http://hl7.org/fhir/guidance-response-status#data-required

Invariant: hcc-module-is-review
Description: "The module is PlanDefinition cytoreduction-review, with or without a version."
Severity: #error
Expression: "$this.toString().startsWith('https://w3id.org/hepatora/PlanDefinition/cytoreduction-review')"

Invariant: hcc-guidance-names-what-is-missing
Description: "Guidance that lacks data names the data it lacks."
Severity: #error
Expression: "status = 'data-required' implies dataRequirement.exists()"

Invariant: hcc-guidance-has-disposition
Description: "Guidance with an answer gives its disposition in outputParameters."
Severity: #error
Expression: "status = 'success' implies outputParameters.exists() and contained.ofType(Parameters).all(parameter.where(name = 'disposition').value.exists())"

Profile: HccResearchStudy
Parent: ResearchStudy
Id: hcc-research-study
Title: "Trial for hepatocellular carcinoma"
Description: "A trial that the plan after progression names as one to check: by condition and status, and by keyword the line of therapy and the biomarker it is for. Whether a patient may take part is for its investigators."
* insert Ours
* identifier MS
* identifier ^short = "Its number in a registry of trials"
* title 1..1 MS
* status MS
* condition 1..* MS
* keyword MS
* keyword from $StudyPopulationVS (preferred)

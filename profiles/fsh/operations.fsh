// The operations, as fhir-model.md 2 and outcomes.md 7 state them and as the server behaves.

RuleSet: PatientOperation(code)
* insert OurDefinition(OperationDefinition, {code})
* kind = #operation
* code = #{code}
* resource = #Patient
* system = false
* type = true
* instance = true
* affectsState = false
* parameter[0].name = #asOf
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].type = #date
* parameter[=].documentation = "The day the question is asked for; default today. Facts dated later are not looked at."
* parameter[+].name = #data
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].type = #Bundle
* parameter[=].documentation = "On the type level only, and required there: the patient's resources, shaped like profile hcc-course; nothing is stored. References resolve inside the Bundle by relative reference or fullUrl. The Bundle may also stand alone as the body."

// What an instance of ours says of itself.
RuleSet: OurDefinition(type, id)
* id = "{id}"
* url = "https://w3id.org/hepatora/{type}/{id}"
* version = "0.2.0"
* status = #draft
* experimental = true
* date = "2026-11-23"
* publisher = "Hepatora"

RuleSet: In(name, type, min, max, text)
* parameter[+].name = #{name}
* parameter[=].use = #in
* parameter[=].min = {min}
* parameter[=].max = "{max}"
* parameter[=].type = #{type}
* parameter[=].documentation = "{text}"

RuleSet: Out(name, type, min, max, text)
* parameter[+].name = #{name}
* parameter[=].use = #out
* parameter[=].min = {min}
* parameter[=].max = "{max}"
* parameter[=].type = #{type}
* parameter[=].documentation = "{text}"

RuleSet: Part(name, type, min, max)
* parameter[=].part[+].name = #{name}
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = {min}
* parameter[=].part[=].max = "{max}"
* parameter[=].part[=].type = #{type}

Instance: cytoreduction-eligibility
InstanceOf: OperationDefinition
Usage: #definition
Title: "Cytoreduction eligibility"
* insert PatientOperation(cytoreduction-eligibility)
* name = "CytoreductionEligibility"
* title = "Is now the moment to present this patient for cytoreductive surgery?"
* description = "Judges the gates of PlanDefinition cytoreduction-review. Every answer means: present to the multidisciplinary team, or why not; never: operate. The same data and asOf give the same answer."
* insert Out(disposition, Coding, 1, 1, [[What follows; CodeSystem disposition.]])
* parameter[=].binding.strength = #required
* parameter[=].binding.valueSet = $DispositionVS
* insert Out(summary, string, 1, 1, [[One sentence for the tumour board.]])
* parameter[+].name = #criterion
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "A criterion with what was seen of it; enough to compute the answer again."
* insert Part(id, code, 1, 1)
* insert Part(status, code, 1, 1)
* insert Part(text, string, 1, 1)
* parameter[=].part[+].name = #observed
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 0
* parameter[=].part[=].max = "1"
* parameter[=].part[=].documentation = "The value seen: a Quantity, integer or string."
* parameter[=].part[=].type = #Element
* insert Part(date, date, 0, 1)
* insert Part(source, Reference, 0, *)
* insert Part(threshold, string, 0, 1)
* insert Part(citation, string, 0, *)
* parameter[+].name = #missing
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "A required fact that is unknown, and how to supply it."
* insert Part(id, code, 1, 1)
* insert Part(text, string, 1, 1)
* parameter[+].name = #issue
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "A fact that could not be read, with its FHIRPath."
* insert Part(path, string, 1, 1)
* insert Part(text, string, 1, 1)
* parameter[+].name = #ledger
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "What became of every resource of the record: how many were used as facts, how many a stated rule leaves out, how many were not understood; then each of the last."
* insert Part(used, integer, 1, 1)
* insert Part(irrelevant, integer, 1, 1)
* parameter[=].part[+].name = #not-understood
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "*"
* parameter[=].part[=].documentation = "First how many (valueInteger); then one part for each, at most 200, with the parts reference (Reference) and reason (string)."
* parameter[=].part[=].part[+].name = #reference
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #Reference
* parameter[=].part[=].part[=].documentation = "The resource that was not understood."
* parameter[=].part[=].part[+].name = #reason
* parameter[=].part[=].part[=].use = #out
* parameter[=].part[=].part[=].min = 0
* parameter[=].part[=].part[=].max = "1"
* parameter[=].part[=].part[=].type = #string
* parameter[=].part[=].part[=].documentation = "Why."
* insert Out(caution, string, 0, *, [[What the board should bear in mind: about this patient first, then what goes for every such answer.]])
* parameter[+].name = #alsoRecorded
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "What the record holds beside it and no rule judges, such as an anticoagulant or heart failure; the board has to weigh it."
* insert Part(kind, code, 1, 1)
* insert Part(text, string, 1, 1)
* insert Part(date, date, 0, 1)
* insert Part(source, Reference, 1, 1)
* insert Out(earliestDate, date, 0, 1, [[The earliest day of an operation, by hard intervals.]])
* insert Out(preferredDate, date, 0, 1, [[The earliest day by preferred intervals.]])
* insert Out(nextAssessment, date, 0, 1, [[When to assess the tumour again.]])
* insert Out(evidenceGrade, code, 1, 1, [[How good the evidence is; CodeSystem evidence-grade.]])
* insert Out(policyVersion, string, 1, 1, [[The version of PlanDefinition cytoreduction-review that decided.]])
* insert Out(asOf, date, 1, 1, [[The day the answer is given for.]])
* insert Out(guidance, GuidanceResponse, 1, 1, [[The same as a resource to store, profile hcc-guidance.]])
* insert Out(computed, Observation, 0, *, [[Scores, stages and endpoints shown beside the answer, profile hcc-score; they decide nothing by themselves.]])

Instance: assess-response
InstanceOf: OperationDefinition
Usage: #definition
Title: "Assess response"
* insert PatientOperation(assess-response)
* name = "AssessResponse"
* title = "How did the tumour respond, and has it stopped shrinking?"
* description = "Computes RECIST 1.1, mRECIST and iRECIST at every assessment of the current line, and the phase of the response."
* comment = "store = true changes the record and is taken by POST on a stored patient only; without it nothing is stored, and GET is answered."
* insert In(criteria, code, 0, *, [[The criteria asked for; default RECIST 1.1 and mRECIST, and iRECIST under an immune checkpoint inhibitor.]])
* parameter[=].binding.strength = #required
* parameter[=].binding.valueSet = "https://w3id.org/hepatora/ValueSet/response-criteria"
* insert In(store, boolean, 0, 1, [[Instance level only: keep the Observations in the record.]])
* insert Out(return, Bundle, 1, 1, [[A collection: an Observation hcc-tumor-response a criterion and assessment, and one hcc-response-phase, whose notes say what is to be said of the whole.]])

Instance: propose-treatment-plan
InstanceOf: OperationDefinition
Usage: #definition
Title: "Propose treatment plan"
* insert PatientOperation(propose-treatment-plan)
* name = "ProposeTreatmentPlan"
* title = "Which plan follows, for the tumour board to decide on?"
* description = "Drafts the CarePlan that fits the disposition, with dated activities: washout, window of surgery, post-operative restart, surveillance. It is not stored."
* insert Out(return, CarePlan, 1, 1, [[Profile hcc-treatment-plan, status draft, intent proposal.]])

Instance: disease-course
InstanceOf: OperationDefinition
Usage: #definition
Title: "Disease course"
* insert PatientOperation(disease-course)
* name = "DiseaseCourse"
* title = "What happened to this patient, in order?"
* description = "The patient's facts in date order: the Patient, what has no date, then the rest by day."
* insert Out(return, Bundle, 1, 1, [[A collection shaped like profile hcc-course.]])

Instance: evaluate-measure
InstanceOf: OperationDefinition
Usage: #definition
Title: "Evaluate measure"
* insert OurDefinition(OperationDefinition, evaluate-measure)
* kind = #operation
* code = #evaluate-measure
* resource = #Measure
* system = false
* type = false
* instance = true
* affectsState = false
* base = "http://hl7.org/fhir/OperationDefinition/Measure-evaluate-measure"
* name = "EvaluateMeasure"
* title = "What became of the many?"
* description = "Survival by strategy (Measure cytoreduction-outcomes) or response by regimen and criterion (Measure systemic-response) of the server's own patients. Patients were not assigned; a difference does not say that surgery caused it."
* comment = "Long work: Prefer: respond-async answers 202 with Content-Location, to be asked until it answers 200. _format=text/csv gives the grid as CSV."
* parameter[0].name = #periodStart
* parameter[=].use = #in
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].type = #date
* parameter[=].documentation = "The first day of time zero that counts; of the first dose for systemic-response."
* insert In(periodEnd, date, 1, 1, [[The last such day.]])
* insert In(asOf, date, 0, 1, [[Nothing later is looked at; default today.]])
* insert In(grace, integer, 0, 1, [[Days from time zero within which a strategy begins, and the landmark; default 90, at least 1.]])
* insert In(minimumCell, integer, 0, 1, [[Counts below it are not told; at least what the server is configured to, which is the default.]])
* insert In(reportType, code, 0, 1, [[population is the only one: there is no list of subjects.]])
* insert Out(return, MeasureReport, 1, 1, [[Type summary, profile hcc-outcome-report.]])

Instance: evaluate-measure-status
InstanceOf: OperationDefinition
Usage: #definition
Title: "How far a report is"
* insert OurDefinition(OperationDefinition, evaluate-measure-status)
* kind = #operation
* code = #evaluate-measure-status
* resource = #Measure
* system = false
* type = true
* instance = false
* affectsState = false
* name = "EvaluateMeasureStatus"
* title = "How far is the report that was to come later?"
* description = "202 with X-Progress while it is made, then 200 with the report or its CSV; for the caller who asked for it, within 24 hours."
* parameter[0].name = #job
* parameter[=].use = #in
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].type = #string
* parameter[=].documentation = "The name in the Content-Location of the 202."
* insert Out(return, MeasureReport, 1, 1, [[The report.]])

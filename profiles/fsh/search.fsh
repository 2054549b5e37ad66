// Search parameters for what only our extensions and codes say.

RuleSet: SearchBy(id, code, base, type)
* insert OurDefinition(SearchParameter, {id})
* status = #active
* code = #{code}
* base = #{base}
* type = #{type}

Instance: bodystructure-lesion-role
InstanceOf: SearchParameter
Usage: #definition
Title: "Lesions by role"
* insert SearchBy(bodystructure-lesion-role, lesion-role, BodyStructure, token)
* name = "LesionRoleSearch"
* description = "Lesions by their role: target, non-target or new."
* expression = "BodyStructure.extension('https://w3id.org/hepatora/StructureDefinition/lesion-role').value"

Instance: bodystructure-lesion-kind
InstanceOf: SearchParameter
Usage: #definition
Title: "Lesions by kind"
* insert SearchBy(bodystructure-lesion-kind, lesion-kind, BodyStructure, token)
* name = "LesionKindSearch"
* description = "Lesions by their kind: primary, intrahepatic, lymph-node, distant or vascular-thrombus."
* expression = "BodyStructure.extension('https://w3id.org/hepatora/StructureDefinition/lesion-kind').value"

Instance: medication-line-of-therapy
InstanceOf: SearchParameter
Usage: #definition
Title: "Systemic therapy by line"
* insert SearchBy(medication-line-of-therapy, line-of-therapy, MedicationAdministration, number)
* base[+] = #MedicationStatement
* base[+] = #MedicationRequest
* base[+] = #Procedure
* name = "LineOfTherapySearch"
* description = "Drugs and local therapy by the line of therapy they are given in."
* expression = "MedicationAdministration.extension('https://w3id.org/hepatora/StructureDefinition/line-of-therapy').value | MedicationStatement.extension('https://w3id.org/hepatora/StructureDefinition/line-of-therapy').value | MedicationRequest.extension('https://w3id.org/hepatora/StructureDefinition/line-of-therapy').value | Procedure.extension('https://w3id.org/hepatora/StructureDefinition/line-of-therapy').value"

Instance: medication-regimen
InstanceOf: SearchParameter
Usage: #definition
Title: "Systemic therapy by regimen"
* insert SearchBy(medication-regimen, regimen, MedicationAdministration, token)
* base[+] = #MedicationStatement
* base[+] = #MedicationRequest
* name = "RegimenSearch"
* description = "Drugs by the regimen they belong to."
* expression = "MedicationAdministration.extension('https://w3id.org/hepatora/StructureDefinition/regimen').value | MedicationStatement.extension('https://w3id.org/hepatora/StructureDefinition/regimen').value | MedicationRequest.extension('https://w3id.org/hepatora/StructureDefinition/regimen').value"

Instance: careplan-treatment-intent
InstanceOf: SearchParameter
Usage: #definition
Title: "Plans by intent"
* insert SearchBy(careplan-treatment-intent, treatment-intent, CarePlan, token)
* name = "TreatmentIntentSearch"
* description = "Treatment plans by intent: curative-conversion, cytoreductive, disease-control or supportive."
* expression = "CarePlan.extension('https://w3id.org/hepatora/StructureDefinition/treatment-intent').value"

Instance: careplan-treatment-pathway
InstanceOf: SearchParameter
Usage: #definition
Title: "Plans by pathway"
* insert SearchBy(careplan-treatment-pathway, treatment-pathway, CarePlan, token)
* name = "TreatmentPathwaySearch"
* description = "Treatment plans by pathway: active or supportive."
* expression = "CarePlan.extension('https://w3id.org/hepatora/StructureDefinition/treatment-pathway').value"

Instance: procedure-intent
InstanceOf: SearchParameter
Usage: #definition
Title: "Operations by intent"
* insert SearchBy(procedure-intent, procedure-intent, Procedure, token)
* name = "ProcedureIntentSearch"
* description = "Operations by intent, e.g. cytoreductive."
* expression = "Procedure.extension('https://w3id.org/hepatora/StructureDefinition/procedure-intent').value"

Instance: procedure-target-lesion
InstanceOf: SearchParameter
Usage: #definition
Title: "Procedures by lesion"
* insert SearchBy(procedure-target-lesion, target-lesion, Procedure, reference)
* target = #BodyStructure
* name = "TargetLesionSearch"
* description = "What was done to a lesion."
* expression = "Procedure.extension('https://w3id.org/hepatora/StructureDefinition/target-lesion').value"

Instance: adverseevent-ctcae-grade
InstanceOf: SearchParameter
Usage: #definition
Title: "Adverse events by grade"
* insert SearchBy(adverseevent-ctcae-grade, ctcae-grade, AdverseEvent, number)
* name = "CtcaeGradeSearch"
* description = "Adverse events by CTCAE grade; ge3 finds what stands against surgery."
* expression = "AdverseEvent.extension('https://w3id.org/hepatora/StructureDefinition/ctcae-grade').value"

Instance: guidanceresponse-disposition
InstanceOf: SearchParameter
Usage: #definition
Title: "Guidance by disposition"
* insert SearchBy(guidanceresponse-disposition, disposition, GuidanceResponse, token)
* name = "DispositionSearch"
* description = "Stored guidance by its disposition, e.g. candidate-cytoreduction."
* expression = "GuidanceResponse.contained.where($this is Parameters).parameter.where(name = 'disposition').value"

Instance: servicerequest-disposition
InstanceOf: SearchParameter
Usage: #definition
Title: "Requests by disposition"
* insert SearchBy(servicerequest-disposition, disposition, ServiceRequest, token)
* name = "RequestDispositionSearch"
* description = "Requests to the tumour board by the disposition they were made for."
* expression = "ServiceRequest.reasonCode"

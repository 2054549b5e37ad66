// What a server needs to take part: to hold these facts, and to answer the four operations.

RuleSet: Facts(type)
* rest.resource[+].type = #{type}
* rest.resource[=].interaction[0].code = #read
* rest.resource[=].interaction[+].code = #search-type
* rest.resource[=].interaction[+].code = #create
* rest.resource[=].interaction[+].code = #update

RuleSet: Supports(profile)
* rest.resource[=].supportedProfile[+] = "https://w3id.org/hepatora/StructureDefinition/{profile}"

RuleSet: Searched(name, definition, type)
* rest.resource[=].searchParam[+].name = "{name}"
* rest.resource[=].searchParam[=].definition = "{definition}"
* rest.resource[=].searchParam[=].type = #{type}

RuleSet: Answers(name)
* rest.resource[=].operation[+].name = "{name}"
* rest.resource[=].operation[=].definition = "https://w3id.org/hepatora/OperationDefinition/{name}"

Instance: hepatora-server
InstanceOf: CapabilityStatement
Usage: #definition
Title: "Hepatora server"
* insert OurDefinition(CapabilityStatement, hepatora-server)
* name = "HepatoraServer"
* title = "What a Hepatora server can do"
* description = "Requirements on a FHIR R4 server that keeps the course of patients with hepatocellular carcinoma and answers when to present them for cytoreductive surgery."
* kind = #requirements
* fhirVersion = #4.0.1
* format[0] = #json
* format[+] = #xml
* rest.mode = #server
* rest.documentation = "A plain R4 resource, without a profile, is stored and understood as well. What claims one of these profiles is validated against it."
* insert Facts(Patient)
* insert Answers(cytoreduction-eligibility)
* insert Answers(assess-response)
* insert Answers(propose-treatment-plan)
* insert Answers(disease-course)
* insert Facts(Condition)
* insert Supports(hcc-condition)
* insert Supports(hcc-comorbidity)
* insert Facts(BodyStructure)
* insert Supports(hcc-lesion)
* insert Searched(lesion-role, https://w3id.org/hepatora/SearchParameter/bodystructure-lesion-role, token)
* insert Searched(lesion-kind, https://w3id.org/hepatora/SearchParameter/bodystructure-lesion-kind, token)
* insert Facts(Observation)
* insert Supports(hcc-lesion-measurement)
* insert Supports(hcc-tumor-response)
* insert Supports(hcc-response-phase)
* insert Supports(hcc-disease-status)
* insert Supports(hcc-resectability)
* insert Supports(hcc-laboratory)
* insert Supports(hcc-tumor-marker)
* insert Supports(hcc-ecog)
* insert Supports(hcc-ascites)
* insert Supports(hcc-encephalopathy)
* insert Supports(hcc-varices)
* insert Supports(hcc-steroid-dose)
* insert Supports(hcc-future-liver-remnant)
* insert Supports(hcc-icg-retention)
* insert Supports(hcc-asa-class)
* insert Supports(hcc-portal-vein-thrombus)
* insert Supports(hcc-pathologic-viability)
* insert Supports(hcc-score)
* insert Supports(hcc-child-pugh)
* insert Supports(hcc-albi)
* insert Supports(hcc-meld)
* insert Supports(hcc-bclc-stage)
* insert Supports(hcc-cnlc-stage)
* insert Facts(AdverseEvent)
* insert Supports(hcc-adverse-event)
* insert Searched(ctcae-grade, https://w3id.org/hepatora/SearchParameter/adverseevent-ctcae-grade, number)
* insert Facts(MedicationAdministration)
* insert Supports(hcc-systemic-administration)
* insert Searched(line-of-therapy, https://w3id.org/hepatora/SearchParameter/medication-line-of-therapy, number)
* insert Searched(regimen, https://w3id.org/hepatora/SearchParameter/medication-regimen, token)
* insert Facts(MedicationStatement)
* insert Supports(hcc-systemic-statement)
* insert Searched(line-of-therapy, https://w3id.org/hepatora/SearchParameter/medication-line-of-therapy, number)
* insert Searched(regimen, https://w3id.org/hepatora/SearchParameter/medication-regimen, token)
* insert Facts(MedicationRequest)
* insert Supports(hcc-systemic-request)
* insert Searched(line-of-therapy, https://w3id.org/hepatora/SearchParameter/medication-line-of-therapy, number)
* insert Searched(regimen, https://w3id.org/hepatora/SearchParameter/medication-regimen, token)
* insert Facts(Procedure)
* insert Supports(hcc-locoregional-therapy)
* insert Supports(hcc-cytoreductive-surgery)
* insert Searched(procedure-intent, https://w3id.org/hepatora/SearchParameter/procedure-intent, token)
* insert Searched(target-lesion, https://w3id.org/hepatora/SearchParameter/procedure-target-lesion, reference)
* insert Searched(line-of-therapy, https://w3id.org/hepatora/SearchParameter/medication-line-of-therapy, number)
* insert Facts(CarePlan)
* insert Supports(hcc-treatment-plan)
* insert Searched(treatment-intent, https://w3id.org/hepatora/SearchParameter/careplan-treatment-intent, token)
* insert Searched(treatment-pathway, https://w3id.org/hepatora/SearchParameter/careplan-treatment-pathway, token)
* insert Facts(Goal)
* insert Supports(hcc-treatment-goal)
* insert Facts(ServiceRequest)
* insert Supports(hcc-mdt-request)
* insert Searched(disposition, https://w3id.org/hepatora/SearchParameter/servicerequest-disposition, token)
* insert Facts(GuidanceResponse)
* insert Supports(hcc-guidance)
* insert Searched(disposition, https://w3id.org/hepatora/SearchParameter/guidanceresponse-disposition, token)

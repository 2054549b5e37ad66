// The code systems of others, by the names used in every file here.
Alias: $LNC = http://loinc.org
Alias: $SCT = http://snomed.info/sct
Alias: $UCUM = http://unitsofmeasure.org
Alias: $ICD10 = http://hl7.org/fhir/sid/icd-10
Alias: $ICD10CM = http://hl7.org/fhir/sid/icd-10-cm
Alias: $ICDO3 = http://terminology.hl7.org/CodeSystem/icd-o-3
Alias: $ICD9CM = http://hl7.org/fhir/sid/icd-9-cm
Alias: $CPT = http://www.ama-assn.org/go/cpt
Alias: $RXN = http://www.nlm.nih.gov/research/umls/rxnorm
Alias: $ATC = http://www.whocc.no/atc
Alias: $DCM = http://dicom.nema.org/resources/ontology/DCM
Alias: $RADLEX = http://radlex.org
Alias: $NCIT = http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl
Alias: $ObsCat = http://terminology.hl7.org/CodeSystem/observation-category
Alias: $ConditionClinical = http://terminology.hl7.org/CodeSystem/condition-clinical
Alias: $ConditionVerification = http://terminology.hl7.org/CodeSystem/condition-ver-status
Alias: $AdverseEventOutcome = http://terminology.hl7.org/CodeSystem/adverse-event-outcome

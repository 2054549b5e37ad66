// Lesions on imaging: fhir-model.md 1.

CodeSystem: LesionRole
Id: lesion-role
Title: "Role of a lesion in response assessment"
Description: "Whether a lesion is measured, only followed, or new under the response criteria."
* insert OurCodes
* #target "Target lesion" "Measurable lesion chosen at baseline whose diameter is part of the sum of diameters (RECIST 1.1, Eisenhauer et al., Eur J Cancer 2009;45:228)."
* #non-target "Non-target lesion" "Lesion known at baseline that is followed as present, absent or unequivocally progressing, without a measurement in the sum (RECIST 1.1)."
* #new "New lesion" "Lesion first seen after baseline."

ValueSet: LesionRoleVS
Id: lesion-role
Title: "Role of a lesion in response assessment"
Description: "Every code of CodeSystem lesion-role."
* insert Ours
* include codes from system LesionRole

CodeSystem: LesionKind
Id: lesion-kind
Title: "Kind of a lesion"
Description: "Where a lesion stands in the spread of a hepatocellular carcinoma."
* insert OurCodes
* #primary "Primary tumour" "The main tumour in the liver."
* #intrahepatic "Intrahepatic lesion" "Further tumour in the liver: satellite, multifocal tumour or intrahepatic metastasis."
* #lymph-node "Lymph node" "Lymph node; its size is the short axis (RECIST 1.1)."
* #distant "Distant metastasis" "Metastasis outside the liver that is not a lymph node."
* #vascular-thrombus "Tumour thrombus" "Tumour growing inside a portal or hepatic vein or the vena cava; not a target lesion under mRECIST (Lencioni and Llovet, Semin Liver Dis 2010;30:52)."

ValueSet: LesionKindVS
Id: lesion-kind
Title: "Kind of a lesion"
Description: "Every code of CodeSystem lesion-kind."
* insert Ours
* include codes from system LesionKind

CodeSystem: LesionState
Id: lesion-state
Title: "State of a lesion at one assessment"
Description: "What can be said of a lesion at an assessment besides, or instead of, its diameter."
* insert OurCodes
* #present "Present" "Seen, without unequivocal progression."
* #absent "Absent" "Not seen any more; its diameter counts as 0 mm."
* #too-small "Too small to measure" "Seen, but too small to be measured reliably; RECIST 1.1 assigns 5 mm by default."
* #unequivocal-progression "Unequivocal progression" "Substantial growth of a non-target lesion, enough by itself to call progression (RECIST 1.1)."
* #not-evaluable "Not evaluable" "Not imaged, or imaged in a way that does not allow a judgement."

ValueSet: LesionStateVS
Id: lesion-state
Title: "State of a lesion at one assessment"
Description: "Every code of CodeSystem lesion-state."
* insert Ours
* include codes from system LesionState

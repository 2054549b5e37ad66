// Tumour response: fhir-model.md 1, evidence.md 3.

CodeSystem: ResponseCriteria
Id: response-criteria
Title: "Response criteria"
Description: "The published criteria by which a tumour response was judged."
* insert OurCodes
* #recist-1.1 "RECIST 1.1" "Eisenhauer et al., Eur J Cancer 2009;45:228."
* #mrecist "mRECIST" "Modified RECIST for hepatocellular carcinoma: viable, arterially enhancing tumour (Lencioni and Llovet, Semin Liver Dis 2010;30:52; Llovet and Lencioni, J Hepatol 2020;72:288)."
* #irecist "iRECIST" "RECIST 1.1 for immunotherapy: progression has to be confirmed (Seymour et al., Lancet Oncol 2017;18:e143)."
* #recicl "RECICL" "Response evaluation criteria in cancer of the liver of the Liver Cancer Study Group of Japan, version of 2019: criteria of their own, recorded and never read as mRECIST."

ValueSet: ResponseCriteriaVS
Id: response-criteria
Title: "Response criteria"
Description: "Every code of CodeSystem response-criteria."
* insert Ours
* include codes from system ResponseCriteria

CodeSystem: TumorResponse
Id: tumor-response
Title: "Tumour response"
Description: "Response categories of RECIST 1.1, mRECIST and iRECIST."
* insert OurCodes
* #CR "Complete response" "Disappearance of all target and non-target lesions, nodes below 10 mm short axis (RECIST 1.1); of all arterial enhancement (mRECIST)."
* #PR "Partial response" "Sum of diameters at least 30 % below the baseline sum, without progression elsewhere."
* #SD "Stable disease" "Neither partial response nor progressive disease."
* #PD "Progressive disease" "Sum of diameters at least 20 % (RECIST 1.1: and 5 mm) above the smallest sum, unequivocal progression of non-target lesions, or a new lesion."
* #NE "Not evaluable" "The assessment does not allow a category."
* #NON-CR-NON-PD "Non-CR/non-PD" "Non-target lesions persist without unequivocal progression (RECIST 1.1)."
* #iUPD "Unconfirmed progressive disease" "First progression under iRECIST, to be confirmed after 4 to 8 weeks."
* #iCPD "Confirmed progressive disease" "Progression under iRECIST that the next assessment confirmed."

ValueSet: TumorResponseVS
Id: tumor-response
Title: "Tumour response"
Description: "Every code of CodeSystem tumor-response."
* insert Ours
* include codes from system TumorResponse

CodeSystem: ResponsePhase
Id: response-phase
Title: "Response phase"
Description: "Where the course of a tumour under therapy stands. The definition of the plateau is ours; no published consensus defines one."
* insert OurCodes
* #shrinking "Shrinking" "The tumour still gets smaller."
* #plateau "Plateau" "A response that has stayed the same for a stated time: neither shrinking nor growing."
* #progression "Progression" "The tumour grows, or new lesions appeared."
* #not-assessable "Not assessable" "Too little is known of the course."

ValueSet: ResponsePhaseVS
Id: response-phase
Title: "Response phase"
Description: "Every code of CodeSystem response-phase."
* insert Ours
* include codes from system ResponsePhase

CodeSystem: ObservationOrigin
Id: observation-origin
Title: "Origin of an Observation"
Description: "Marks Observations that were computed from other resources and not reported by a person or a laboratory."
* insert OurCodes
* #computed "Computed by Hepatora" "Computed from the resources in derivedFrom; not read as an input again."

ValueSet: ObservationOriginVS
Id: observation-origin
Title: "Origin of an Observation"
Description: "Every code of CodeSystem observation-origin."
* insert Ours
* include codes from system ObservationOrigin

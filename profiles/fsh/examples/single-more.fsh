// What needs no more than it has: the rules ask nothing of what is not said.

Instance: example-plain-lesion
InstanceOf: HccLesion
Title: "A lesion of no stated kind"
Description: "In words alone."
Usage: #example
* location.text = "Segment VIII of liver"
* patient = Reference(Patient/example-patient)

Instance: example-liver-lesion
InstanceOf: HccLesion
Title: "A lesion of the liver of no stated kind"
Description: "By its site alone."
Usage: #example
* location = $SCT#10200004
* patient = Reference(Patient/example-patient)

Instance: example-bare-response
InstanceOf: HccTumorResponse
Title: "A response without components"
Description: "Category and criteria, nothing else."
Usage: #example
* insert Imaging(2026-11-12)
* code = $LNC#88040-1
* valueCodeableConcept = $TumorResponse#PR
* method = $ResponseCriteria#mrecist

Instance: example-mcode-status
InstanceOf: HccDiseaseStatus
Title: "Disease improved, as mCODE says it"
Description: "One resource for both: mCODE's Cancer Disease Status knows the trend of a disease, and no NED."
Usage: #example
* insert Imaging(2026-07-09)
* valueCodeableConcept = $SCT#268910001

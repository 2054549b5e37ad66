// Insufficient data: laboratory, bedside and work-up.

Instance: lacking-afp-1
InstanceOf: HccTumorMarker
Usage: #inline
* insert Lab(lacking, 2026-11-14, 1834-1, AFP, 538.25, ng/mL)

Instance: lacking-dcp
InstanceOf: HccTumorMarker
Usage: #inline
* insert Finding(lacking, 2026-11-14)
* category = $ObsCat#laboratory
* code = $LNC#34444-0
* code.text = "PIVKA-II"
* valueQuantity.value = 146.54
* valueQuantity.unit = "mAU/mL"

Instance: lacking-albumin-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(lacking, 2026-11-14, 1751-7, Albumin, 2.81, g/dL)

Instance: lacking-bilirubin-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(lacking, 2026-11-14, 1975-2, Bilirubin, 0.62, mg/dL)

Instance: lacking-inr-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(lacking, 2026-11-14, 6301-6, INR, 1.45, {INR})

Instance: lacking-platelets-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(lacking, 2026-11-14, 777-3, Platelets, 153, 10*9/L)

Instance: lacking-ecog
InstanceOf: HccEcog
Usage: #inline
* insert Score(lacking, 2026-11-15, 0)

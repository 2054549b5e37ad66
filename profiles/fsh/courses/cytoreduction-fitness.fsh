// Cytoreduction: laboratory, bedside and work-up.

Instance: cyto-afp-1
InstanceOf: HccTumorMarker
Usage: #inline
* insert Lab(cyto, 2026-05-01, 1834-1, AFP, 4, ng/mL)

Instance: cyto-afp-2
InstanceOf: HccTumorMarker
Usage: #inline
* insert Lab(cyto, 2026-11-14, 1834-1, AFP, 3, ng/mL)

Instance: cyto-bilirubin-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(cyto, 2026-11-14, 14631-6, Bilirubin, 10, umol/L)

Instance: cyto-albumin-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(cyto, 2026-11-14, 1751-7, Albumin, 42.7, g/L)

Instance: cyto-inr-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(cyto, 2026-11-14, 6301-6, INR, 1.0, {INR})

Instance: cyto-creatinine-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(cyto, 2026-11-14, 14682-9, Creatinine, 70, umol/L)

Instance: cyto-platelets-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(cyto, 2026-11-14, 777-3, Platelets, 210, 10*9/L)

Instance: cyto-ecog
InstanceOf: HccEcog
Usage: #inline
* insert Score(cyto, 2026-11-15, 1)

Instance: cyto-ascites
InstanceOf: HccAscites
Usage: #inline
* insert Graded(cyto, 2026-11-15, $AscitesGrade#none)

Instance: cyto-encephalopathy
InstanceOf: HccEncephalopathy
Usage: #inline
* insert Graded(cyto, 2026-11-15, $EncephalopathyGrade#none)

Instance: cyto-flr
InstanceOf: HccFutureLiverRemnant
Usage: #inline
* insert Share(cyto, 2026-11-13, 52)

Instance: cyto-resectability
InstanceOf: HccResectability
Usage: #inline
* insert Judged(cyto, 2026-11-15, cytoreductive-only, cyto-primary)

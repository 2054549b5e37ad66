// Still shrinking: laboratory, bedside and work-up.

Instance: shrinking-afp-1
InstanceOf: HccTumorMarker
Usage: #inline
* insert Lab(shrinking, 2026-05-08, 1834-1, AFP, 600, ng/mL)

Instance: shrinking-afp-2
InstanceOf: HccTumorMarker
Usage: #inline
* insert Lab(shrinking, 2026-11-14, 1834-1, AFP, 18, ng/mL)

Instance: shrinking-bilirubin-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(shrinking, 2026-11-14, 14631-6, Bilirubin, 12, umol/L)

Instance: shrinking-albumin-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(shrinking, 2026-11-14, 1751-7, Albumin, 42, g/L)

Instance: shrinking-inr-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(shrinking, 2026-11-14, 6301-6, INR, 1.0, {INR})

Instance: shrinking-creatinine-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(shrinking, 2026-11-14, 14682-9, Creatinine, 68, umol/L)

Instance: shrinking-platelets-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(shrinking, 2026-11-14, 777-3, Platelets, 205, 10*9/L)

Instance: shrinking-ecog
InstanceOf: HccEcog
Usage: #inline
* insert Score(shrinking, 2026-11-15, 0)

Instance: shrinking-ascites
InstanceOf: HccAscites
Usage: #inline
* insert Graded(shrinking, 2026-11-15, $AscitesGrade#none)

Instance: shrinking-encephalopathy
InstanceOf: HccEncephalopathy
Usage: #inline
* insert Graded(shrinking, 2026-11-15, $EncephalopathyGrade#none)

Instance: shrinking-flr
InstanceOf: HccFutureLiverRemnant
Usage: #inline
* insert Share(shrinking, 2026-11-13, 55)

Instance: shrinking-resectability
InstanceOf: HccResectability
Usage: #inline
* insert Judged(shrinking, 2026-11-15, cytoreductive-only, shrinking-primary)

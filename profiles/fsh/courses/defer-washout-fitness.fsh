// Defer for washout: laboratory, bedside and work-up.

Instance: washout-afp-1
InstanceOf: HccTumorMarker
Usage: #inline
* insert Lab(washout, 2026-09-18, 1834-1, AFP, 410, ng/mL)

Instance: washout-afp-2
InstanceOf: HccTumorMarker
Usage: #inline
* insert Lab(washout, 2026-11-14, 1834-1, AFP, 60, ng/mL)

Instance: washout-bilirubin-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(washout, 2026-11-14, 14631-6, Bilirubin, 13, umol/L)

Instance: washout-albumin-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(washout, 2026-11-14, 1751-7, Albumin, 40, g/L)

Instance: washout-inr-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(washout, 2026-11-14, 6301-6, INR, 1.05, {INR})

Instance: washout-creatinine-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(washout, 2026-11-14, 14682-9, Creatinine, 78, umol/L)

Instance: washout-platelets-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(washout, 2026-11-14, 777-3, Platelets, 190, 10*9/L)

Instance: washout-ecog
InstanceOf: HccEcog
Usage: #inline
* insert Score(washout, 2026-11-15, 0)

Instance: washout-ascites
InstanceOf: HccAscites
Usage: #inline
* insert Graded(washout, 2026-11-15, $AscitesGrade#none)

Instance: washout-encephalopathy
InstanceOf: HccEncephalopathy
Usage: #inline
* insert Graded(washout, 2026-11-15, $EncephalopathyGrade#none)

Instance: washout-flr
InstanceOf: HccFutureLiverRemnant
Usage: #inline
* insert Share(washout, 2026-11-13, 48)

Instance: washout-resectability
InstanceOf: HccResectability
Usage: #inline
* insert Judged(washout, 2026-11-15, r0-achievable, washout-primary)

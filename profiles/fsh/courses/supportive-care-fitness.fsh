// Supportive care: laboratory, bedside and work-up.

Instance: support-bilirubin-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(support, 2026-11-14, 14631-6, Bilirubin, 78, umol/L)

Instance: support-albumin-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(support, 2026-11-14, 1751-7, Albumin, 24, g/L)

Instance: support-inr-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(support, 2026-11-14, 6301-6, INR, 2.4, {INR})

Instance: support-creatinine-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(support, 2026-11-14, 14682-9, Creatinine, 95, umol/L)

Instance: support-platelets-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(support, 2026-11-14, 777-3, Platelets, 70, 10*9/L)

Instance: support-ecog
InstanceOf: HccEcog
Usage: #inline
* insert Score(support, 2026-11-15, 3)

Instance: support-ascites
InstanceOf: HccAscites
Usage: #inline
* insert Graded(support, 2026-11-15, $AscitesGrade#moderate-severe)

Instance: support-encephalopathy
InstanceOf: HccEncephalopathy
Usage: #inline
* insert Graded(support, 2026-11-15, $EncephalopathyGrade#grade-1-2)

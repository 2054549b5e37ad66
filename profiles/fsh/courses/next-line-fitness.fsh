// Next line: laboratory, bedside and work-up.

Instance: nextline-bilirubin-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(nextline, 2026-11-14, 14631-6, Bilirubin, 16, umol/L)

Instance: nextline-albumin-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(nextline, 2026-11-14, 1751-7, Albumin, 38, g/L)

Instance: nextline-inr-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(nextline, 2026-11-14, 6301-6, INR, 1.1, {INR})

Instance: nextline-creatinine-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(nextline, 2026-11-14, 14682-9, Creatinine, 82, umol/L)

Instance: nextline-platelets-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(nextline, 2026-11-14, 777-3, Platelets, 140, 10*9/L)

Instance: nextline-ecog
InstanceOf: HccEcog
Usage: #inline
* insert Score(nextline, 2026-11-15, 1)

Instance: nextline-ascites
InstanceOf: HccAscites
Usage: #inline
* insert Graded(nextline, 2026-11-15, $AscitesGrade#none)

Instance: nextline-encephalopathy
InstanceOf: HccEncephalopathy
Usage: #inline
* insert Graded(nextline, 2026-11-15, $EncephalopathyGrade#none)

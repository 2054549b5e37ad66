// NED after surgery: laboratory, bedside and work-up.

Instance: ned-afp-1
InstanceOf: HccTumorMarker
Usage: #inline
* insert Lab(ned, 2027-01-20, 1834-1, AFP, 4, ng/mL)

Instance: ned-bilirubin-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(ned, 2027-01-20, 14631-6, Bilirubin, 12, umol/L)

Instance: ned-albumin-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(ned, 2027-01-20, 1751-7, Albumin, 40, g/L)

Instance: ned-inr-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(ned, 2027-01-20, 6301-6, INR, 1.0, {INR})

Instance: ned-creatinine-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(ned, 2027-01-20, 14682-9, Creatinine, 74, umol/L)

Instance: ned-platelets-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(ned, 2027-01-20, 777-3, Platelets, 180, 10*9/L)

Instance: ned-ecog
InstanceOf: HccEcog
Usage: #inline
* insert Score(ned, 2027-01-20, 0)

Instance: ned-ascites
InstanceOf: HccAscites
Usage: #inline
* insert Graded(ned, 2027-01-20, $AscitesGrade#none)

Instance: ned-encephalopathy
InstanceOf: HccEncephalopathy
Usage: #inline
* insert Graded(ned, 2027-01-20, $EncephalopathyGrade#none)

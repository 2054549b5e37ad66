// Conversion: laboratory, bedside and work-up.

Instance: conversion-afp-1
InstanceOf: HccTumorMarker
Usage: #inline
* insert Lab(conversion, 2026-05-08, 1834-1, AFP, 1200, ng/mL)

Instance: conversion-afp-2
InstanceOf: HccTumorMarker
Usage: #inline
* insert Lab(conversion, 2026-11-14, 1834-1, AFP, 35, ng/mL)

Instance: conversion-bilirubin-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(conversion, 2026-11-14, 14631-6, Bilirubin, 14, umol/L)

Instance: conversion-albumin-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(conversion, 2026-11-14, 1751-7, Albumin, 41, g/L)

Instance: conversion-inr-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(conversion, 2026-11-14, 6301-6, INR, 1.05, {INR})

Instance: conversion-creatinine-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(conversion, 2026-11-14, 14682-9, Creatinine, 76, umol/L)

Instance: conversion-platelets-1
InstanceOf: HccLaboratory
Usage: #inline
* insert Lab(conversion, 2026-11-14, 777-3, Platelets, 168, 10*9/L)

Instance: conversion-ecog
InstanceOf: HccEcog
Usage: #inline
* insert Score(conversion, 2026-11-15, 0)

Instance: conversion-ascites
InstanceOf: HccAscites
Usage: #inline
* insert Graded(conversion, 2026-11-15, $AscitesGrade#none)

Instance: conversion-encephalopathy
InstanceOf: HccEncephalopathy
Usage: #inline
* insert Graded(conversion, 2026-11-15, $EncephalopathyGrade#none)

Instance: conversion-flr
InstanceOf: HccFutureLiverRemnant
Usage: #inline
* insert Share(conversion, 2026-11-13, 46)

Instance: conversion-icg
InstanceOf: HccIcgRetention
Usage: #inline
* insert Share(conversion, 2026-11-13, 8)

Instance: conversion-asa
InstanceOf: HccAsaClass
Usage: #inline
* insert Score(conversion, 2026-11-15, 2)

Instance: conversion-resectability
InstanceOf: HccResectability
Usage: #inline
* insert Judged(conversion, 2026-11-15, r0-achievable, conversion-primary)

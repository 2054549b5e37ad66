// What the surgeon has to know before an operation, and what the pathologist saw after it.

Profile: HccFutureLiverRemnant
Parent: Observation
Id: hcc-future-liver-remnant
Title: "Future liver remnant"
Description: "Share of the functional liver volume left after the planned resection."
* insert OurFinding(future-liver-remnant)
* insert PercentAnswer
* method MS

Profile: HccIcgRetention
Parent: Observation
Id: hcc-icg-retention
Title: "ICG retention"
Description: "Indocyanine green retained 15 minutes after injection (ICG-R15)."
* insert OurFinding(icg-r15)
* insert PercentAnswer

Profile: HccAsaClass
Parent: Observation
Id: hcc-asa-class
Title: "ASA class"
Description: "Physical status by the American Society of Anesthesiologists, 1 to 6."
* insert OurFinding(asa-class)
* value[x] 1..1 MS
* value[x] only integer
* valueInteger ^minValueInteger = 1
* valueInteger ^maxValueInteger = 6

Profile: HccPortalVeinThrombus
Parent: Observation
Id: hcc-portal-vein-thrombus
Title: "Portal vein tumour thrombus"
Description: "How far a tumour thrombus reaches, by Cheng's types I to IV."
* insert OurFinding(pvtt-cheng)
* insert CodedAnswer($PvttChengVS)
* focus MS

Profile: HccHepaticVeinThrombus
Parent: Observation
Id: hcc-hepatic-vein-thrombus
Title: "Hepatic vein tumour thrombus"
Description: "How far a tumour thrombus reaches from the hepatic veins towards the heart, Vv1 to Vv3, the last with or without the right atrium."
* insert OurFinding(hepatic-vein-thrombus)
* insert CodedAnswer($HepaticVeinVS)
* focus MS

Profile: HccPathologicViability
Parent: Observation
Id: hcc-pathologic-viability
Title: "Viable tumour in the specimen"
Description: "Share of the resected tumour that was viable under the microscope: 0 % is a pathologic complete response."
* insert OurFinding(pathologic-viable-percent)
* insert PercentAnswer
* partOf MS
* partOf ^short = "The operation"
* focus MS

// Liver function: evidence.md 4.1, 4.2.

CodeSystem: AscitesGrade
Id: ascites-grade
Title: "Ascites"
Description: "Ascites in the three steps of the Child-Pugh score (Pugh et al., Br J Surg 1973;60:646)."
* insert OurCodes
* #none "None" "No ascites; 1 point."
* #mild "Mild" "Slight, or controlled by diuretics; 2 points."
* #moderate-severe "Moderate to severe" "Moderate to severe, or refractory; 3 points."

ValueSet: AscitesGradeVS
Id: ascites-grade
Title: "Ascites"
Description: "Every code of CodeSystem ascites-grade."
* insert Ours
* include codes from system AscitesGrade

CodeSystem: EncephalopathyGrade
Id: encephalopathy-grade
Title: "Hepatic encephalopathy"
Description: "Hepatic encephalopathy in the three steps of the Child-Pugh score (Pugh et al., Br J Surg 1973;60:646)."
* insert OurCodes
* #none "None" "No encephalopathy; 1 point."
* #grade-1-2 "Grade 1 to 2" "Grade 1 to 2; 2 points."
* #grade-3-4 "Grade 3 to 4" "Grade 3 to 4; 3 points."

ValueSet: EncephalopathyGradeVS
Id: encephalopathy-grade
Title: "Hepatic encephalopathy"
Description: "Every code of CodeSystem encephalopathy-grade."
* insert Ours
* include codes from system EncephalopathyGrade

CodeSystem: ChildPughClass
Id: child-pugh-class
Title: "Child-Pugh class"
Description: "Class of the Child-Pugh score, with its points (Pugh et al., Br J Surg 1973;60:646)."
* insert OurCodes
* ^hierarchyMeaning = #is-a
* #A "Child-Pugh A" "5 to 6 points."
* #A #A5 "Child-Pugh A5" "5 points."
* #A #A6 "Child-Pugh A6" "6 points."
* #B "Child-Pugh B" "7 to 9 points."
* #B #B7 "Child-Pugh B7" "7 points."
* #B #B8 "Child-Pugh B8" "8 points."
* #B #B9 "Child-Pugh B9" "9 points."
* #C "Child-Pugh C" "10 to 15 points."
* #C #C10 "Child-Pugh C10" "10 points."
* #C #C11 "Child-Pugh C11" "11 points."
* #C #C12 "Child-Pugh C12" "12 points."
* #C #C13 "Child-Pugh C13" "13 points."
* #C #C14 "Child-Pugh C14" "14 points."
* #C #C15 "Child-Pugh C15" "15 points."

ValueSet: ChildPughClassVS
Id: child-pugh-class
Title: "Child-Pugh class"
Description: "Every code of CodeSystem child-pugh-class."
* insert Ours
* include codes from system ChildPughClass

CodeSystem: MalbiGrade
Id: malbi-grade
Title: "mALBI grade"
Description: "Grades of the ALBI score (Johnson et al., J Clin Oncol 2015;33:550), grade 2 divided (Hiraoka et al., Liver Cancer 2019;8:121)."
* insert OurCodes
* ^hierarchyMeaning = #is-a
* #1 "Grade 1" "ALBI score not above -2.60."
* #2 "Grade 2" "ALBI score above -2.60, not above -1.39."
* #2 #2a "Grade 2a" "ALBI score above -2.60, not above -2.27."
* #2 #2b "Grade 2b" "ALBI score above -2.27, not above -1.39."
* #3 "Grade 3" "ALBI score above -1.39."

ValueSet: MalbiGradeVS
Id: malbi-grade
Title: "mALBI grade"
Description: "Every code of CodeSystem malbi-grade."
* insert Ours
* include codes from system MalbiGrade

CodeSystem: Varices
Id: varices
Title: "Varices by risk of bleeding"
Description: "Oesophageal or gastric varices as endoscopy found them, by risk of bleeding and whether they were treated, which anti-VEGF therapy and surgery ask for (IMbrave150, Finn et al., N Engl J Med 2020;382:1894)."
* insert OurCodes
* #none "No varices" "Endoscopy saw none."
* #low-risk "Low-risk varices" "Small, without red signs."
* #high-risk-untreated "High-risk varices, untreated" "Large, or with red signs, and neither ligated nor otherwise treated."
* #high-risk-treated "High-risk varices, treated" "High-risk varices that were ligated or otherwise treated."

ValueSet: VaricesVS
Id: varices
Title: "Varices by risk of bleeding"
Description: "Every code of CodeSystem varices."
* insert Ours
* include codes from system Varices

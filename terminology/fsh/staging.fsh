// Staging: evidence.md 4.6.

CodeSystem: BclcStage
Id: bclc-stage
Title: "BCLC stage"
Description: "Stages of the Barcelona Clinic Liver Cancer system, 2022 (Reig et al., J Hepatol 2022;76:681)."
* insert OurCodes
* #0 "BCLC 0, very early" "Single tumour of at most 2 cm, preserved liver function, performance status 0."
* #A "BCLC A, early" "Single tumour of any size, or up to 3 of at most 3 cm each; preserved liver function, performance status 0."
* #B "BCLC B, intermediate" "Multinodular beyond A; preserved liver function, performance status 0."
* #C "BCLC C, advanced" "Vascular invasion or extrahepatic spread; preserved liver function, performance status 1 to 2."
* #D "BCLC D, terminal" "End-stage liver function, not transplantable, or performance status 3 to 4."

ValueSet: BclcStageVS
Id: bclc-stage
Title: "BCLC stage"
Description: "Every code of CodeSystem bclc-stage."
* insert Ours
* include codes from system BclcStage

CodeSystem: CnlcStage
Id: cnlc-stage
Title: "CNLC stage"
Description: "Stages of the China liver cancer system, 2022 (Liver Cancer 2023;12:405)."
* insert OurCodes
* ^hierarchyMeaning = #is-a
* #I "CNLC I" "Up to 3 tumours, the largest at most 3 cm, or a single one; no vascular invasion, no extrahepatic spread."
* #I #Ia "CNLC Ia" "Single tumour of at most 5 cm."
* #I #Ib "CNLC Ib" "Single tumour above 5 cm, or 2 to 3 of at most 3 cm."
* #II "CNLC II" "Multiple tumours beyond stage I; no vascular invasion, no extrahepatic spread."
* #II #IIa "CNLC IIa" "2 to 3 tumours, the largest above 3 cm."
* #II #IIb "CNLC IIb" "4 tumours or more."
* #III "CNLC III" "Macrovascular invasion or extrahepatic metastasis."
* #III #IIIa "CNLC IIIa" "Macrovascular invasion."
* #III #IIIb "CNLC IIIb" "Extrahepatic metastasis."
* #IV "CNLC IV" "Performance status 3 to 4, or Child-Pugh C."

ValueSet: CnlcStageVS
Id: cnlc-stage
Title: "CNLC stage"
Description: "Every code of CodeSystem cnlc-stage."
* insert Ours
* include codes from system CnlcStage

CodeSystem: PvttCheng
Id: pvtt-cheng
Title: "Cheng type of portal vein tumour thrombus"
Description: "How far a tumour thrombus reaches in the portal vein (Cheng type, World J Gastroenterol 2022;28:704)."
* insert OurCodes
* #none "No portal vein tumour thrombus" "Looked for and not there (Vp0)."
* #I "Cheng I" "Segmental or sectoral branches (Vp1, Vp2)."
* #II "Cheng II" "Right or left branch (Vp3)."
* #III "Cheng III" "Main trunk (Vp4)."
* #IV "Cheng IV" "Superior mesenteric vein."

ValueSet: PvttChengVS
Id: pvtt-cheng
Title: "Cheng type of portal vein tumour thrombus"
Description: "Every code of CodeSystem pvtt-cheng."
* insert Ours
* include codes from system PvttCheng

CodeSystem: HepaticVeinThrombus
Id: hepatic-vein-thrombus
Title: "Hepatic vein tumour thrombus"
Description: "How far a tumour thrombus reaches from the hepatic veins towards the heart: the Vv classes of the Liver Cancer Study Group of Japan, the last with and without the right atrium."
* insert OurCodes
* #vv1 "Vv1" "Peripheral branches of a hepatic vein."
* #vv2 "Vv2" "Right, middle or left hepatic vein, or a short hepatic vein."
* #vv3 "Vv3" "Inferior vena cava; whether the right atrium is reached is not said."
* #vv3-no-atrium "Vv3, right atrium free" "Inferior vena cava without the right atrium."
* #vv3-atrium "Vv3 with the right atrium" "Inferior vena cava and right atrium."

ValueSet: HepaticVeinThrombusVS
Id: hepatic-vein-thrombus
Title: "Hepatic vein tumour thrombus"
Description: "Every code of CodeSystem hepatic-vein-thrombus."
* insert Ours
* include codes from system HepaticVeinThrombus

// What our Observations and their components are about where no LOINC code is known to fit: fhir-model.md 1, evidence.md 8.2.

CodeSystem: HccObservation
Id: hcc-observation
Title: "Observations in hepatocellular carcinoma"
Description: "Observation codes, component codes and service codes that no public code system was found to have. What LOINC, SNOMED CT, NCIt or DICOM do have is used from there; see the concept maps."
* insert OurCodes
// Lesions
* #short-axis "Short axis" "Largest diameter perpendicular to the longest diameter, in mm or cm; the size of a lymph node (RECIST 1.1, Eisenhauer et al., Eur J Cancer 2009;45:228)."
* #viable-diameter "Viable diameter" "Longest diameter of the part that enhances in the arterial phase, in mm or cm (mRECIST, Lencioni and Llovet, Semin Liver Dis 2010;30:52)."
* #lesion-state "Lesion state" "Whether a lesion is present, absent, too small to measure, unequivocally progressive or not evaluable; values in CodeSystem lesion-state."
* #pathologic-viable-percent "Viable tumour in the specimen" "Share of the resected tumour bed that is viable tumour at pathology, in %."
// Response
* #sum-of-diameters "Sum of diameters" "Sum over the target lesions of the diameter the criteria use, in mm: longest diameter, of a node the short axis, under mRECIST the viable diameter."
* #baseline-sum "Sum of diameters at baseline" "Sum of diameters on the baseline scan of the current line of therapy, in mm."
* #nadir-sum "Smallest earlier sum of diameters" "Smallest sum of diameters from baseline on, before this assessment, in mm."
* #change-from-baseline "Change from baseline" "(sum - baseline sum) / baseline sum, in %; negative is shrinkage."
* #change-from-nadir "Change from nadir" "(sum - smallest earlier sum) / smallest earlier sum, in %."
* #target-response "Response of target lesions" "Response category of the target lesions alone; values in CodeSystem tumor-response."
* #non-target-response "Response of non-target lesions" "Response category of the non-target lesions alone; values in CodeSystem tumor-response."
* #new-lesion "New lesion" "Whether a new lesion counts at this assessment under its criteria."
* #best-response "Best response so far" "Best overall response from the start of the line to this assessment, confirmed or not."
* #best-response-confirmed "Best confirmed response so far" "Best overall response that a later assessment, at least 28 days on, confirmed."
* #response-phase "Response phase" "Where the course of the tumour under therapy stands: shrinking, plateau, progression; values in CodeSystem response-phase."
* #plateau-start "Start of the plateau" "First scan of the plateau, a date. The definition of the plateau is ours; no published consensus defines one."
* #plateau-days "Days on the plateau" "Days from the first scan of the plateau to the latest."
// Liver function
* #ascites "Ascites" "Ascites as the Child-Pugh score grades it; values in CodeSystem ascites-grade."
* #encephalopathy "Hepatic encephalopathy" "Hepatic encephalopathy as the Child-Pugh score grades it; values in CodeSystem encephalopathy-grade."
* #child-pugh "Child-Pugh score" "Points from bilirubin, albumin, INR, ascites and encephalopathy, 5 to 15 (Pugh et al., Br J Surg 1973;60:646)."
* #child-pugh-class "Child-Pugh class" "Class A, B or C of the Child-Pugh score; values in CodeSystem child-pugh-class."
* #albi-score "ALBI score" "0.66 x log10(bilirubin in umol/L) - 0.085 x (albumin in g/L) (Johnson et al., J Clin Oncol 2015;33:550)."
* #malbi-grade "Modified ALBI grade" "ALBI score in the grades 1, 2a, 2b, 3 (Hiraoka et al., Liver Cancer 2019;8:121); values in CodeSystem malbi-grade."
* #meld "MELD score" "Model for end-stage liver disease, from bilirubin, INR and creatinine."
* #meld-na "MELD-Na score" "MELD score with sodium."
* #meld-3 "MELD 3.0 score" "Third version of the MELD score, with sodium, albumin and sex."
* #hvpg "Hepatic venous pressure gradient" "Wedged minus free hepatic venous pressure, in mm[Hg]; 10 or more is clinically significant portal hypertension."
* #varices "Varices" "Oesophageal or gastric varices by their risk of bleeding; values in CodeSystem varices."
* #icg-r15 "Indocyanine green retention at 15 minutes" "Share of injected indocyanine green still in the blood after 15 minutes, in %."
* #future-liver-remnant "Future liver remnant" "Volume of liver that would remain, as a share of the standard or estimated total liver volume, in %."
// Fitness for surgery
* #gpc3 "GPC3 in the tumour" "Whether the tumour expresses glypican-3, positive or negative."
* #asa-class "ASA physical status class" "American Society of Anesthesiologists physical status, 1 to 6, an integer."
* #prednisone-equivalent "Steroid dose as prednisone equivalent" "Daily systemic dose of corticosteroids as prednisone, in mg/d."
* #resectability "Resectability" "Judgement by surgeons whether the lesions in focus can be removed; values in CodeSystem resectability."
// Staging
* #pvtt-cheng "Portal vein tumour thrombus, Cheng type" "Extent of a portal vein tumour thrombus; values in CodeSystem pvtt-cheng."
* #hepatic-vein-thrombus "Hepatic vein tumour thrombus" "Extent of a tumour thrombus from the hepatic veins towards the heart; values in CodeSystem hepatic-vein-thrombus."
* #bclc-stage "BCLC stage" "Stage of the Barcelona Clinic Liver Cancer system (BCLC 2025, J Hepatol, doi 10.1016/j.jhep.2025.10.020); values in CodeSystem bclc-stage."
* #cnlc-stage "CNLC stage" "Stage of the China liver cancer system (Liver Cancer 2023;12:405); values in CodeSystem cnlc-stage."
* #milan-criteria "Within the Milan criteria" "Single tumour of at most 5 cm, or up to 3 of at most 3 cm each, without vascular invasion or extrahepatic spread."
* #up-to-seven "Within up-to-seven" "Number of tumours plus diameter of the largest in cm not above 7; invasion and spread are told by the stage."
// Endpoints
* #depth-of-response-recist "Depth of response, RECIST 1.1" "Largest shrinkage of the sum of diameters from baseline in the current line under RECIST 1.1, in %."
* #depth-of-response-mrecist "Depth of response, mRECIST" "Largest shrinkage of the sum of diameters from baseline in the current line under mRECIST, in %."
* #duration-of-response-recist "Duration of response, RECIST 1.1" "Days from the first response under RECIST 1.1 to progression; a lower bound while it lasts."
* #duration-of-response-mrecist "Duration of response, mRECIST" "Days from the first response under mRECIST to progression; a lower bound while it lasts."
* #afp-response "AFP at six weeks" "Change of AFP from before the first dose of the current line to its sixth week, in %; it decides nothing."
* #dcp-change "PIVKA-II at six weeks" "Change of PIVKA-II from before the first dose of the current line to its sixth week, in %; it decides nothing."
* #progression-free-time "Progression-free time in the current line" "Days from the first dose of the current line to progression; a lower bound while there is none."
* #survival-time "Survival since the first systemic therapy" "Days from the first dose of systemic therapy to death; a lower bound while the patient lives."
* #recurrence-free-time "Recurrence-free time since surgery" "Days from surgery to recurrence; a lower bound while there is none."
* #computed-ned "NED as computed from lesions and AFP" "Whether no viable lesion is known and AFP is normal; ours, not a clinician's statement."
// Requests
* #mdt-review "Review by the multidisciplinary team" "Presentation of a patient to the liver tumour board, which decides."

ValueSet: HccObservationVS
Id: hcc-observation
Title: "Observations in hepatocellular carcinoma"
Description: "Every code of CodeSystem hcc-observation."
* insert Ours
* include codes from system HccObservation

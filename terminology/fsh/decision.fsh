// The answer: fhir-model.md 2, decision.md 1 and 2. Every answer means present to the multidisciplinary team (MDT), or why not.

CodeSystem: Disposition
Id: disposition
Title: "Disposition"
Description: "The answer to the question whether a patient is presented for cytoreductive surgery. None of them means operate."
* insert OurCodes
* #not-applicable "Not applicable" "No hepatocellular carcinoma, or the patient has died."
* #supportive-care "Supportive care pathway" "Symptom control, palliative referral, antiviral treatment, care planning."
* #maintain-ned "Maintain NED" "No evidence of disease after surgery: the systemic plan and surveillance go on."
* #next-line "Progression: next line of therapy" "Progression: next line, trial, MDT."
* #not-recommended "Surgery not recommended now" "A hard stop is present now."
* #locoregional-ned "Locoregional therapy towards NED" "Small residual disease: ablation, irradiation or superselective TACE first."
* #continue-systemic "Continue systemic therapy" "Still responding, no target, or no response yet: continue and assess again."
* #consider "Consider: borderline, MDT discussion" "Borderline: discussion by the MDT with the stated doubts."
* #defer "Defer" "A correctable or unconfirmed barrier: what, and the earliest date."
* #insufficient-data "Insufficient data" "Nothing known blocks, but a required fact is unknown."
* #candidate-conversion "Candidate for conversion resection" "All viable disease could be cleared: present for resection."
* #candidate-cytoreduction "Candidate for cytoreductive surgery" "The resistant or main lesion could be removed, the rest is controlled: present for cytoreduction."

ValueSet: DispositionVS
Id: disposition
Title: "Disposition"
Description: "Every code of CodeSystem disposition."
* insert Ours
* include codes from system Disposition

CodeSystem: CriterionStatus
Id: criterion-status
Title: "Status of a criterion"
Description: "Whether a criterion for presenting the patient is met."
* insert OurCodes
* #met "Met" "Known, and met."
* #not-met "Not met" "Known, and not met."
* #unknown "Unknown" "Absent, too old, unreadable or contradictory; never taken for normal."
* #not-applicable "Not applicable" "Known and not met, and the answer does not rest on it."

ValueSet: CriterionStatusVS
Id: criterion-status
Title: "Status of a criterion"
Description: "Every code of CodeSystem criterion-status."
* insert Ours
* include codes from system CriterionStatus

CodeSystem: EvidenceGrade
Id: evidence-grade
Title: "Evidence grade"
Description: "How strong the evidence behind an answer is."
* insert OurCodes
* #moderate "Moderate" "One randomised trial."
* #low "Low" "Retrospective multicentre series without a randomised comparison."
* #very-low "Very low" "Retrospective, selected patients with residual extrahepatic disease."
* #expert-opinion "Expert opinion" "Consensus and expert opinion; no trial behind the answer."

ValueSet: EvidenceGradeVS
Id: evidence-grade
Title: "Evidence grade"
Description: "Every code of CodeSystem evidence-grade."
* insert Ours
* include codes from system EvidenceGrade

CodeSystem: CriterionId
Id: criterion
Title: "Criterion of the cytoreduction review"
Description: "The criteria an answer lists, under the gate they belong to. Thresholds and sources stand in PlanDefinition cytoreduction-review, because a hospital may set its own."
* insert OurCodes
* ^hierarchyMeaning = #grouped-by
* #g1 "Applicability" "Whether the question applies."
* #g1 #g1.hcc "Hepatocellular carcinoma" "A recorded and not refuted diagnosis of hepatocellular carcinoma."
* #g1 #g1.alive "Alive" "Not deceased, ECOG below 5."
* #g2 "Supportive pathway" "Whether the patient is on, or belongs on, the supportive pathway."
* #g2 #g2.ecog "ECOG for active treatment" "ECOG performance status that allows active treatment."
* #g2 #g2.child-pugh "Child-Pugh class for active treatment" "Liver function below Child-Pugh C."
* #g2 #g2.pathway "No supportive pathway" "No documented supportive pathway."
* #g3 "After surgery" "What holds once a liver resection is recorded."
* #g3 #g3.after-surgery "Disease after surgery" "No liver resection, or disease seen after it."
* #g4 "Progression" "Whether the disease progresses at the latest assessment."
* #g4 #g4.imaging "Recent imaging" "The latest assessment is recent enough."
* #g4 #g4.progression "No progression" "No progression, and none that waits for confirmation."
* #g4 #g4.recist "Not PD under RECIST 1.1" "Response at the latest assessment under RECIST 1.1."
* #g4 #g4.mrecist "Not PD under mRECIST" "Response at the latest assessment under mRECIST."
* #g4 #g4.irecist "Neither iUPD nor iCPD" "Response at the latest assessment under iRECIST."
* #g5 "Hard stops" "What keeps surgery from being discussed now."
* #g5 #g5.child-pugh "Child-Pugh below the hard stop" "Child-Pugh points."
* #g5 #g5.meld "MELD below the hard stop" "MELD score."
* #g5 #g5.malbi "mALBI below the hard stop" "mALBI grade."
* #g5 #g5.bilirubin "Bilirubin below the hard stop" "Total bilirubin."
* #g5 #g5.albumin "Albumin known" "Serum albumin, recent enough."
* #g5 #g5.inr "INR known" "INR, recent enough."
* #g5 #g5.creatinine "Creatinine known" "Serum creatinine, recent enough."
* #g5 #g5.platelets "Platelets above the hard stop" "Platelet count."
* #g5 #g5.ascites "No moderate or severe ascites" "Ascites."
* #g5 #g5.encephalopathy "No encephalopathy" "Hepatic encephalopathy."
* #g5 #g5.asa "ASA below the hard stop" "ASA physical status."
* #g5 #g5.hvtt "Hepatic vein thrombus short of the right atrium" "Extent of a tumour thrombus in the hepatic veins and the inferior vena cava."
* #g5 #g5.pvtt "Portal vein thrombus below the hard stop" "Cheng type of a portal vein tumour thrombus."
* #g5 #g5.extrahepatic "Extrahepatic lesions below the hard stop" "Number of viable lesions outside the liver."
* #g5 #g5.brain "No viable brain metastasis" "A living metastasis of the brain comes first."
* #g6 "Therapy and response" "Whether a qualifying systemic therapy brought a response."
* #g6 #g6.regimen "Qualifying regimen" "An immune checkpoint inhibitor in a qualifying combination."
* #g6 #g6.response.recist "Response under RECIST 1.1" "Best response in the current line under RECIST 1.1."
* #g6 #g6.response.mrecist "Response under mRECIST" "Best response in the current line under mRECIST."
* #g6 #g6.baseline "Baseline and follow-up" "A baseline and a later assessment under stated criteria."
* #g6 #g6.disease-control "Disease control in the population of TALENTop" "Not progressing after the induction of the trial, with R0 judged achievable."
* #g6 #g6.durable-stability "Durable stability" "Stable disease for long enough with some shrinkage."
* #g7 "Target" "Whether there is something to remove."
* #g7 #g7.afp "AFP without a target" "AFP where no viable lesion is seen."
* #g7 #g7.target "Viable target" "A viable lesion."
* #g7 #g7.small-residual "More than small residual disease" "More than what local therapy alone may clear."
* #g7 #g7.liver-target "Viable lesion in the liver" "Something living in the liver or its vessels for a liver resection to remove."
* #g7 #g7.marker-rise "Tumour markers since the last scan" "AFP and PIVKA-II not risen since the last scan."
* #g8 "Route" "By which route surgery may be discussed."
* #g8 #g8.route "Resectability judged" "The surgeons' judgement of resectability."
* #g8 #g8.plateau "Plateau" "A response that has stopped shrinking without growing."
* #g8 #g8.resistant-primary "Resistant main lesion" "A resistant liver lesion while the others respond."
* #g8 #g8.liver-transplant "No transplanted liver" "Rejection under checkpoint inhibitors; at most borderline."
* #g8 #g8.peritoneum "No viable peritoneal disease" "Peritoneal disease that is not controlled; at most borderline."
* #g8 #g8.extrahepatic "Few extrahepatic lesions" "Number of viable lesions outside the liver on the cytoreductive route."
* #g9 "Fitness" "Whether the patient and the remaining liver would stand an operation."
* #g9 #g9.ecog "ECOG for surgery" "ECOG performance status."
* #g9 #g9.child-pugh "Child-Pugh for surgery" "Child-Pugh points."
* #g9 #g9.malbi "mALBI for surgery" "mALBI grade."
* #g9 #g9.flr "Future liver remnant" "Future liver remnant for this liver."
* #g9 #g9.icg "ICG-R15" "Indocyanine green retention at 15 minutes, where measured."
* #g9 #g9.asa "ASA for surgery" "ASA physical status."
* #g9 #g9.platelets "Platelets for surgery" "Platelet count."
* #g9 #g9.portal-hypertension "No portal hypertension" "Varices or other signs of portal hypertension."
* #g10 "Drugs and toxicity" "Whether drugs and their toxicity allow surgery now."
* #g10 #g10.washout "Washout" "Days since the last dose or session of each treatment."
* #g10 #g10.washout #g10.washout.atezolizumab "Washout of atezolizumab" "Days since the last dose of atezolizumab."
* #g10 #g10.washout #g10.washout.durvalumab "Washout of durvalumab" "Days since the last dose of durvalumab."
* #g10 #g10.washout #g10.washout.pembrolizumab "Washout of pembrolizumab" "Days since the last dose of pembrolizumab."
* #g10 #g10.washout #g10.washout.nivolumab "Washout of nivolumab" "Days since the last dose of nivolumab."
* #g10 #g10.washout #g10.washout.tislelizumab "Washout of tislelizumab" "Days since the last dose of tislelizumab."
* #g10 #g10.washout #g10.washout.toripalimab "Washout of toripalimab" "Days since the last dose of toripalimab."
* #g10 #g10.washout #g10.washout.sintilimab "Washout of sintilimab" "Days since the last dose of sintilimab."
* #g10 #g10.washout #g10.washout.camrelizumab "Washout of camrelizumab" "Days since the last dose of camrelizumab."
* #g10 #g10.washout #g10.washout.penpulimab "Washout of penpulimab" "Days since the last dose of penpulimab."
* #g10 #g10.washout #g10.washout.finotonlimab "Washout of finotonlimab" "Days since the last dose of finotonlimab."
* #g10 #g10.washout #g10.washout.cadonilimab "Washout of cadonilimab" "Days since the last dose of cadonilimab."
* #g10 #g10.washout #g10.washout.envafolimab "Washout of envafolimab" "Days since the last dose of envafolimab."
* #g10 #g10.washout #g10.washout.iparomlimab-tuvonralimab "Washout of iparomlimab/tuvonralimab" "Days since the last dose of iparomlimab/tuvonralimab."
* #g10 #g10.washout #g10.washout.ivonescimab "Washout of ivonescimab" "Days since the last dose of ivonescimab."
* #g10 #g10.washout #g10.washout.serplulimab "Washout of serplulimab" "Days since the last dose of serplulimab."
* #g10 #g10.washout #g10.washout.ipilimumab "Washout of ipilimumab" "Days since the last dose of ipilimumab."
* #g10 #g10.washout #g10.washout.tremelimumab "Washout of tremelimumab" "Days since the last dose of tremelimumab."
* #g10 #g10.washout #g10.washout.bevacizumab "Washout of bevacizumab" "Days since the last dose of bevacizumab."
* #g10 #g10.washout #g10.washout.ramucirumab "Washout of ramucirumab" "Days since the last dose of ramucirumab."
* #g10 #g10.washout #g10.washout.lenvatinib "Washout of lenvatinib" "Days since the last dose of lenvatinib."
* #g10 #g10.washout #g10.washout.sorafenib "Washout of sorafenib" "Days since the last dose of sorafenib."
* #g10 #g10.washout #g10.washout.regorafenib "Washout of regorafenib" "Days since the last dose of regorafenib."
* #g10 #g10.washout #g10.washout.cabozantinib "Washout of cabozantinib" "Days since the last dose of cabozantinib."
* #g10 #g10.washout #g10.washout.apatinib "Washout of apatinib" "Days since the last dose of apatinib."
* #g10 #g10.washout #g10.washout.anlotinib "Washout of anlotinib" "Days since the last dose of anlotinib."
* #g10 #g10.washout #g10.washout.donafenib "Washout of donafenib" "Days since the last dose of donafenib."
* #g10 #g10.washout #g10.washout.tace "Interval after TACE" "Days since the last session of TACE."
* #g10 #g10.washout #g10.washout.haic "Interval after HAIC" "Days since the last session of HAIC."
* #g10 #g10.washout #g10.washout.sbrt "Interval after SBRT" "Days since the last session of SBRT."
* #g10 #g10.washout #g10.washout.y90 "Interval after Y-90" "Days since the last session of Y-90."
* #g10 #g10.washout #g10.washout.unrecognised "Every agent recognised" "Every agent given is recognised, so that its washout is known."
* #g10 #g10.adverse-event "No active adverse event" "Active toxicity by CTCAE grade."
* #g10 #g10.steroid "Steroid dose" "Daily dose as prednisone equivalent."
* #g10 #g10.varices "No untreated high-risk varices" "Varices by risk of bleeding."
* #g10 #g10.alt "ALT" "Liver injury that the laboratory shows, event or not."
* #g10 #g10.creatinine-rise "Creatinine against that before therapy" "Kidney injury that the laboratory shows, event or not."
* #g10 #g10.hbv-dna "HBV DNA" "Whether the virus is controlled."
* #g10 #g10.tsh "Thyroid" "Whether TSH shows a thyroid that failed under the therapy."
* #g10 #g10.antiviral "Antiviral treatment" "Hepatitis B is absent or treated."
* #record "The record" "Whether what is recorded was understood."
* #record #record.understood "Record understood" "Nothing that could be a treatment, an operation, a barrier or a finding was left unread."

ValueSet: CriterionIdVS
Id: criterion
Title: "Criterion of the cytoreduction review"
Description: "Every code of CodeSystem criterion."
* insert Ours
* include codes from system CriterionId

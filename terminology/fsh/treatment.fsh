// Treatment plans and regimens: fhir-model.md 1, evidence.md 1.

CodeSystem: TreatmentIntent
Id: treatment-intent
Title: "Intent of a treatment plan"
Description: "What the plan as a whole is for."
* insert OurCodes
* #curative-conversion "Curative conversion" "Systemic therapy towards removal of all viable disease; the goal is no evidence of disease."
* #cytoreductive "Cytoreductive" "Systemic therapy with removal of resistant disease; the goal is no evidence of disease in the long run."
* #disease-control "Disease control" "Control of the disease; no evidence of disease if it comes within reach."
* #supportive "Supportive" "Comfort and the patient's own priorities."

ValueSet: TreatmentIntentVS
Id: treatment-intent
Title: "Intent of a treatment plan"
Description: "Every code of CodeSystem treatment-intent."
* insert Ours
* include codes from system TreatmentIntent

CodeSystem: TreatmentPathway
Id: treatment-pathway
Title: "Treatment pathway"
Description: "Whether the disease is treated, or its symptoms."
* insert OurCodes
* #active "Active" "Treatment of the disease."
* #supportive "Supportive" "Supportive care: symptom control, palliative care, care planning."

ValueSet: TreatmentPathwayVS
Id: treatment-pathway
Title: "Treatment pathway"
Description: "Every code of CodeSystem treatment-pathway."
* insert Ours
* include codes from system TreatmentPathway

CodeSystem: PlanActivity
Id: plan-activity
Title: "Step of a treatment plan"
Description: "The kinds of steps a proposed plan is made of. The review by the team has its code in CodeSystem hcc-observation."
* insert OurCodes
* #obtain-data "Obtain a missing fact" "A fact the decision needs is unknown and to be recorded."
* #correction "Correct a barrier to surgery" "Treatment of what keeps surgery from being safe."
* #washout "Interval between a treatment and surgery" "Days to let pass after a dose or session."
* #pre-operative-screening "Pre-operative screening" "Tests before surgery after immunotherapy, such as cortisol, thyroid and troponin."
* #surgery "Liver surgery, for the MDT to decide" "Window in which surgery may be discussed."
* #systemic-therapy "Systemic therapy" "Systemic therapy before, or without, surgery."
* #next-line-option "Option after progression" "A drug that may follow, with what is known of it, for the MDT to weigh."
* #trial-to-check "Trial to check" "A trial that may concern the patient; whether it does is for its investigators."
* #post-operative-systemic "Post-operative systemic therapy" "Systemic therapy after surgery."
* #local-therapy "Local therapy" "Ablation, irradiation or transarterial therapy."
* #response-assessment "Assessment of response" "Imaging and markers to assess the response."
* #surveillance "Surveillance" "Imaging and markers after treatment."
* #antiviral "Antiviral therapy" "Treatment of hepatitis B."
* #supportive-care "Supportive care" "Symptom control, palliative care, care planning."
* #transplant-evaluation "Evaluation for liver transplantation" "Referral to a transplant centre."

ValueSet: PlanActivityVS
Id: plan-activity
Title: "Step of a treatment plan"
Description: "Every code of CodeSystem plan-activity."
* insert Ours
* include codes from system PlanActivity

CodeSystem: StudyPopulation
Id: study-population
Title: "Whom a study is for"
Description: "What a ResearchStudy says in keyword of the patients it is for, as far as a plan compares it."
* insert OurCodes
* #first-line "First line" "Patients without earlier systemic therapy."
* #second-line "Second line" "Patients after one line of systemic therapy."
* #later-line "Third line or later" "Patients after two or more lines of systemic therapy."
* #after-immunotherapy "After immunotherapy" "Patients whose tumour progressed after an immune checkpoint inhibitor."
* #gpc3-positive "GPC3 positive" "Patients whose tumour expresses glypican-3."

ValueSet: StudyPopulationVS
Id: study-population
Title: "Whom a study is for"
Description: "Every code of CodeSystem study-population."
* insert Ours
* include codes from system StudyPopulation

CodeSystem: Regimen
Id: regimen
Title: "Regimen"
Description: "Published systemic regimens for hepatocellular carcinoma, alone or with local therapy, by what they consist of and where they were studied."
* insert OurCodes
* #t-a "atezolizumab + bevacizumab (T+A)" "IMbrave150: Finn et al., N Engl J Med 2020;382:1894; Cheng et al., J Hepatol 2022;76:862."
* #talentace "TACE + atezolizumab + bevacizumab" "TALENTACE, NCT04712643: ESMO GI 2025 LBA2."
* #dda "sintilimab + bevacizumab biosimilar IBI305 (Double-Da)" "ORIENT-32: Ren et al., Lancet Oncol 2021;22:977."
* #dai "camrelizumab + apatinib (rivoceranib) (Double-Ai)" "CARES-310: Qin et al., Lancet 2023;402:1133."
* #dai-tace "camrelizumab + apatinib (rivoceranib) + TACE" "CARES-005: JCO 2026;44:959, NCT04559607."
* #lpt "lenvatinib + pembrolizumab + TACE (LEAP-012)" "LEAP-012: Kudo et al., Lancet 2025;405:203; overall survival was not longer, final hazard ratio 0.98 as reported in 2026."
* #stride "tremelimumab + durvalumab (STRIDE)" "HIMALAYA: Abou-Alfa et al., NEJM Evid 2022, doi 10.1056/EVIDoa2100070."
* #stride-len-tace "tremelimumab + durvalumab + lenvatinib + TACE" "EMERALD-3: JCO 2026;44(17_suppl):LBA4000, NCT05301842."
* #nivo-ipi "nivolumab + ipilimumab" "CheckMate 9DW: Lancet 2025, doi 10.1016/S0140-6736(25)00403-9."
* #durva-bev-tace "durvalumab + bevacizumab + TACE" "EMERALD-1: Lancet 2025;405:216."
* #len-tace "lenvatinib + TACE (LEN-TACE)" "LAUNCH: Peng et al., J Clin Oncol 2023;41:117. Not immunotherapy based."
* #haic-triple "HAIC + lenvatinib + toripalimab" "Eur J Cancer 2022;174:68 (phase 2, n = 36)."
* #haic-dai "HAIC + camrelizumab + apatinib" "TRIPLET: Signal Transduct Target Ther 2023;8:413 (phase 2, n = 35)."
* #tace-len-tori "TACE + lenvatinib + toripalimab" "BJS Open 2022;6:zrac114 (retrospective)."
* #tori-bev "toripalimab + bevacizumab" "HEPATORCH: Lancet Gastroenterol Hepatol 2025;10:658, NCT04723004."
* #penpulimab-anlotinib "penpulimab + anlotinib" "APOLLO: Lancet Oncol 2025;26:719, NCT04344158."
* #finotonlimab-bevacizumab "finotonlimab (SCT-I10A) + bevacizumab biosimilar SCT510" "Finotonlimab with the bevacizumab biosimilar SCT510."
* #sintilimab-lenvatinib "sintilimab + lenvatinib" "NCT04042805: Front Oncol 2023, doi 10.3389/fonc.2023.1115109."
* #len "lenvatinib" "Lenvatinib alone: a multikinase inhibitor, not an immunotherapy."
* #sor "sorafenib" "Sorafenib alone: a multikinase inhibitor, not an immunotherapy."
* #reg "regorafenib" "Regorafenib alone: a multikinase inhibitor, not an immunotherapy."

ValueSet: RegimenVS
Id: regimen
Title: "Regimen"
Description: "Every code of CodeSystem regimen."
* insert Ours
* include codes from system Regimen

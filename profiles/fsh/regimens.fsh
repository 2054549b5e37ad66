// The published regimens, CodeSystem regimen, each with its trial. ActivityDefinitionTest keeps them in step with the drugs
// and citations the server decides by. Doses are those of the trials of evidence.md 1, where it has them.

RuleSet: RegimenActivity(code)
* insert OurDefinition(ActivityDefinition, regimen-{code})
* kind = #MedicationRequest
* intent = #proposal
* code = $Regimen#{code}
* extension[0].url = "https://w3id.org/hepatora/StructureDefinition/regimen"
* extension[0].valueCodeableConcept = $Regimen#{code}
* useContext.code = http://terminology.hl7.org/CodeSystem/usage-context-type#focus
* useContext.valueCodeableConcept = $SCT#109841003

RuleSet: Cites(text)
* relatedArtifact[+].type = #citation
* relatedArtifact[=].citation = "{text}"

Instance: regimen-t-a
InstanceOf: ActivityDefinition
Usage: #definition
Title: "atezolizumab + bevacizumab (T+A)"
* insert RegimenActivity(t-a)
* name = "RegimenTA"
* title = "atezolizumab + bevacizumab (T+A)"
* description = "atezolizumab + bevacizumab (T+A). Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Atezolizumab + Bevacizumab"
* dosage[0].sequence = 1
* dosage[=].text = "Atezolizumab: 1200 mg every 3 weeks"
* dosage[1].sequence = 2
* dosage[=].text = "Bevacizumab: 15 mg/kg every 3 weeks"
* insert Cites([[IMbrave150: Finn et al., N Engl J Med 2020;382:1894]])
* insert Cites([[IMbrave150 update: Cheng et al., J Hepatol 2022;76:862]])

Instance: regimen-talentace
InstanceOf: ActivityDefinition
Usage: #definition
Title: "TACE + atezolizumab + bevacizumab"
* insert RegimenActivity(talentace)
* name = "RegimenTalentace"
* title = "TACE + atezolizumab + bevacizumab"
* description = "TACE + atezolizumab + bevacizumab. Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Atezolizumab + Bevacizumab"
* dosage[0].sequence = 1
* dosage[=].text = "Atezolizumab"
* dosage[1].sequence = 2
* dosage[=].text = "Bevacizumab"
* dosage[+].sequence = 3
* dosage[=].text = "with TACE"
* insert Cites([[TALENTACE, NCT04712643: ESMO GI 2025 LBA2]])

Instance: regimen-dda
InstanceOf: ActivityDefinition
Usage: #definition
Title: "sintilimab + bevacizumab biosimilar IBI305 (Double-Da)"
* insert RegimenActivity(dda)
* name = "RegimenDda"
* title = "sintilimab + bevacizumab biosimilar IBI305 (Double-Da)"
* description = "sintilimab + bevacizumab biosimilar IBI305 (Double-Da). Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Sintilimab + Bevacizumab"
* dosage[0].sequence = 1
* dosage[=].text = "Sintilimab: 200 mg every 3 weeks"
* dosage[1].sequence = 2
* dosage[=].text = "Bevacizumab: biosimilar IBI305, 15 mg/kg every 3 weeks"
* insert Cites([[ORIENT-32: Ren et al., Lancet Oncol 2021;22:977]])

Instance: regimen-dai
InstanceOf: ActivityDefinition
Usage: #definition
Title: "camrelizumab + apatinib (rivoceranib) (Double-Ai)"
* insert RegimenActivity(dai)
* name = "RegimenDai"
* title = "camrelizumab + apatinib (rivoceranib) (Double-Ai)"
* description = "camrelizumab + apatinib (rivoceranib) (Double-Ai). Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Camrelizumab + Apatinib (rivoceranib)"
* dosage[0].sequence = 1
* dosage[=].text = "Camrelizumab: 200 mg every 2 weeks"
* dosage[1].sequence = 2
* dosage[=].text = "Apatinib (rivoceranib): 250 mg daily"
* insert Cites([[CARES-310: Qin et al., Lancet 2023;402:1133]])
* insert Cites([[CARES-310, final: Lancet Oncol 2025, doi 10.1016/S1470-2045(25)00543-1]])

Instance: regimen-lpt
InstanceOf: ActivityDefinition
Usage: #definition
Title: "lenvatinib + pembrolizumab + TACE (LEAP-012)"
* insert RegimenActivity(lpt)
* name = "RegimenLpt"
* title = "lenvatinib + pembrolizumab + TACE (LEAP-012)"
* description = "lenvatinib + pembrolizumab + TACE (LEAP-012). Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Lenvatinib + Pembrolizumab"
* dosage[0].sequence = 1
* dosage[=].text = "Lenvatinib"
* dosage[1].sequence = 2
* dosage[=].text = "Pembrolizumab: 400 mg every 6 weeks"
* dosage[+].sequence = 3
* dosage[=].text = "with TACE"
* insert Cites([[LEAP-012: Kudo et al., Lancet 2025;405:203]])

Instance: regimen-stride
InstanceOf: ActivityDefinition
Usage: #definition
Title: "tremelimumab + durvalumab (STRIDE)"
* insert RegimenActivity(stride)
* name = "RegimenStride"
* title = "tremelimumab + durvalumab (STRIDE)"
* description = "tremelimumab + durvalumab (STRIDE). Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Tremelimumab + Durvalumab"
* dosage[0].sequence = 1
* dosage[=].text = "Tremelimumab: 300 mg once"
* dosage[1].sequence = 2
* dosage[=].text = "Durvalumab: 1500 mg every 4 weeks"
* insert Cites([[HIMALAYA: Abou-Alfa et al., NEJM Evid 2022, doi 10.1056/EVIDoa2100070]])

Instance: regimen-nivo-ipi
InstanceOf: ActivityDefinition
Usage: #definition
Title: "nivolumab + ipilimumab"
* insert RegimenActivity(nivo-ipi)
* name = "RegimenNivoIpi"
* title = "nivolumab + ipilimumab"
* description = "nivolumab + ipilimumab. Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Nivolumab + Ipilimumab"
* dosage[0].sequence = 1
* dosage[=].text = "Nivolumab: 1 mg/kg with ipilimumab four times, then 480 mg every 4 weeks"
* dosage[1].sequence = 2
* dosage[=].text = "Ipilimumab: 3 mg/kg, four times"
* insert Cites([[CheckMate 9DW: Lancet 2025, doi 10.1016/S0140-6736(25)00403-9]])
* insert Cites([[CheckMate 9DW at four years: JCO 2026;44(2_suppl):LBA479]])

Instance: regimen-durva-bev-tace
InstanceOf: ActivityDefinition
Usage: #definition
Title: "durvalumab + bevacizumab + TACE"
* insert RegimenActivity(durva-bev-tace)
* name = "RegimenDurvaBevTace"
* title = "durvalumab + bevacizumab + TACE"
* description = "durvalumab + bevacizumab + TACE. Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Durvalumab + Bevacizumab"
* dosage[0].sequence = 1
* dosage[=].text = "Durvalumab"
* dosage[1].sequence = 2
* dosage[=].text = "Bevacizumab"
* dosage[+].sequence = 3
* dosage[=].text = "with TACE"
* insert Cites([[EMERALD-1: Lancet 2025;405:216]])

Instance: regimen-len-tace
InstanceOf: ActivityDefinition
Usage: #definition
Title: "lenvatinib + TACE (LEN-TACE)"
* insert RegimenActivity(len-tace)
* name = "RegimenLenTace"
* title = "lenvatinib + TACE (LEN-TACE)"
* description = "lenvatinib + TACE (LEN-TACE). Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Lenvatinib"
* dosage[0].sequence = 1
* dosage[=].text = "Lenvatinib"
* dosage[+].sequence = 2
* dosage[=].text = "with TACE"
* insert Cites([[LAUNCH: Peng et al., J Clin Oncol 2023;41:117]])

Instance: regimen-haic-triple
InstanceOf: ActivityDefinition
Usage: #definition
Title: "HAIC + lenvatinib + toripalimab"
* insert RegimenActivity(haic-triple)
* name = "RegimenHaicTriple"
* title = "HAIC + lenvatinib + toripalimab"
* description = "HAIC + lenvatinib + toripalimab. Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Lenvatinib + Toripalimab"
* dosage[0].sequence = 1
* dosage[=].text = "Lenvatinib"
* dosage[1].sequence = 2
* dosage[=].text = "Toripalimab"
* dosage[+].sequence = 3
* dosage[=].text = "with HAIC"
* insert Cites([[Eur J Cancer 2022;174:68 (phase 2, n = 36)]])

Instance: regimen-haic-dai
InstanceOf: ActivityDefinition
Usage: #definition
Title: "HAIC + camrelizumab + apatinib"
* insert RegimenActivity(haic-dai)
* name = "RegimenHaicDai"
* title = "HAIC + camrelizumab + apatinib"
* description = "HAIC + camrelizumab + apatinib. Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Camrelizumab + Apatinib (rivoceranib)"
* dosage[0].sequence = 1
* dosage[=].text = "Camrelizumab"
* dosage[1].sequence = 2
* dosage[=].text = "Apatinib (rivoceranib)"
* dosage[+].sequence = 3
* dosage[=].text = "with HAIC"
* insert Cites([[TRIPLET: Signal Transduct Target Ther 2023;8:413 (phase 2, n = 35)]])

Instance: regimen-tace-len-tori
InstanceOf: ActivityDefinition
Usage: #definition
Title: "TACE + lenvatinib + toripalimab"
* insert RegimenActivity(tace-len-tori)
* name = "RegimenTaceLenTori"
* title = "TACE + lenvatinib + toripalimab"
* description = "TACE + lenvatinib + toripalimab. Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Lenvatinib + Toripalimab"
* dosage[0].sequence = 1
* dosage[=].text = "Lenvatinib"
* dosage[1].sequence = 2
* dosage[=].text = "Toripalimab"
* dosage[+].sequence = 3
* dosage[=].text = "with TACE"
* insert Cites([[BJS Open 2022;6:zrac114 (retrospective)]])

Instance: regimen-tori-bev
InstanceOf: ActivityDefinition
Usage: #definition
Title: "toripalimab + bevacizumab"
* insert RegimenActivity(tori-bev)
* name = "RegimenToriBev"
* title = "toripalimab + bevacizumab"
* description = "toripalimab + bevacizumab. Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Toripalimab + Bevacizumab"
* dosage[0].sequence = 1
* dosage[=].text = "Toripalimab"
* dosage[1].sequence = 2
* dosage[=].text = "Bevacizumab"
* insert Cites([[HEPATORCH: Lancet Gastroenterol Hepatol 2025;10:658, NCT04723004]])

Instance: regimen-penpulimab-anlotinib
InstanceOf: ActivityDefinition
Usage: #definition
Title: "penpulimab + anlotinib"
* insert RegimenActivity(penpulimab-anlotinib)
* name = "RegimenPenpulimabAnlotinib"
* title = "penpulimab + anlotinib"
* description = "penpulimab + anlotinib. Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Penpulimab + Anlotinib"
* dosage[0].sequence = 1
* dosage[=].text = "Penpulimab"
* dosage[1].sequence = 2
* dosage[=].text = "Anlotinib"
* insert Cites([[APOLLO: Lancet Oncol 2025;26:719, NCT04344158]])

Instance: regimen-finotonlimab-bevacizumab
InstanceOf: ActivityDefinition
Usage: #definition
Title: "finotonlimab (SCT-I10A) + bevacizumab biosimilar SCT510"
* insert RegimenActivity(finotonlimab-bevacizumab)
* name = "RegimenFinotonlimabBevacizumab"
* title = "finotonlimab (SCT-I10A) + bevacizumab biosimilar SCT510"
* description = "finotonlimab (SCT-I10A) + bevacizumab biosimilar SCT510. Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Finotonlimab + Bevacizumab"
* dosage[0].sequence = 1
* dosage[=].text = "Finotonlimab"
* dosage[1].sequence = 2
* dosage[=].text = "Bevacizumab"

Instance: regimen-sintilimab-lenvatinib
InstanceOf: ActivityDefinition
Usage: #definition
Title: "sintilimab + lenvatinib"
* insert RegimenActivity(sintilimab-lenvatinib)
* name = "RegimenSintilimabLenvatinib"
* title = "sintilimab + lenvatinib"
* description = "sintilimab + lenvatinib. Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Sintilimab + Lenvatinib"
* dosage[0].sequence = 1
* dosage[=].text = "Sintilimab"
* dosage[1].sequence = 2
* dosage[=].text = "Lenvatinib"
* insert Cites([[NCT04042805: Front Oncol 2023, doi 10.3389/fonc.2023.1115109]])

Instance: regimen-dai-tace
InstanceOf: ActivityDefinition
Usage: #definition
Title: "camrelizumab + apatinib (rivoceranib) + TACE"
* insert RegimenActivity(dai-tace)
* name = "RegimenDaiTace"
* title = "camrelizumab + apatinib (rivoceranib) + TACE"
* description = "camrelizumab + apatinib (rivoceranib) + TACE. Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Camrelizumab + Apatinib (rivoceranib)"
* dosage[0].sequence = 1
* dosage[=].text = "Camrelizumab"
* dosage[+].sequence = 2
* dosage[=].text = "Apatinib (rivoceranib)"
* dosage[+].sequence = 3
* dosage[=].text = "with TACE"
* insert Cites([[CARES-005: JCO 2026;44:959, NCT04559607]])

Instance: regimen-stride-len-tace
InstanceOf: ActivityDefinition
Usage: #definition
Title: "tremelimumab + durvalumab + lenvatinib + TACE"
* insert RegimenActivity(stride-len-tace)
* name = "RegimenStrideLenTace"
* title = "tremelimumab + durvalumab + lenvatinib + TACE"
* description = "tremelimumab + durvalumab + lenvatinib + TACE. Whether to give it is the tumour board's to decide."
* productCodeableConcept.text = "Tremelimumab + Durvalumab + Lenvatinib"
* dosage[0].sequence = 1
* dosage[=].text = "Tremelimumab"
* dosage[+].sequence = 2
* dosage[=].text = "Durvalumab"
* dosage[+].sequence = 3
* dosage[=].text = "Lenvatinib"
* dosage[+].sequence = 4
* dosage[=].text = "with TACE"
* insert Cites([[EMERALD-3: JCO 2026;44(17_suppl):LBA4000, NCT05301842]])

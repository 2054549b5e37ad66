// What every definition of ours says of itself.

RuleSet: Ours
* ^status = #draft
* ^experimental = true
* ^publisher = "Hepatora"
* ^version = "0.2.0"
* ^date = "2026-11-23"

// A complete code system of ours: nothing is added locally, codes are case-sensitive.
RuleSet: OurCodes
* insert Ours
* ^caseSensitive = true
* ^content = #complete
* ^compositional = false
* ^versionNeeded = false

// The same for a definition written as an instance: concept maps, operations, search parameters.
RuleSet: OurInstance
* status = #draft
* experimental = true
* publisher = "Hepatora"
* version = "0.2.0"
* date = "2026-11-23"

// For value sets and maps that name codes of others; terminology/README.md has each owner and licence.
RuleSet: CodesOfOthers
* ^copyright = "Codes and displays of LOINC, SNOMED CT, NCI Thesaurus, RadLex, DICOM, ICD, CPT and others belong to their owners, under whose terms they are used; see terminology/README.md of the source."

// What every definition of ours says of itself.

RuleSet: Ours
* ^status = #draft
* ^experimental = true
* ^publisher = "Hepatora"
* ^version = "0.1.0"
* ^date = "2026-11-23"

// A complete code system of ours: nothing is added locally, codes are case-sensitive.
RuleSet: OurCodes
* insert Ours
* ^caseSensitive = true
* ^content = #complete
* ^compositional = false
* ^versionNeeded = false

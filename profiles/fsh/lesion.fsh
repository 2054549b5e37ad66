Profile: HccLesion
Parent: BodyStructure
Id: hcc-lesion
Title: "Lesion"
Description: "One tumour lesion, tracked over time: the same resource on every scan. Shaped like mCODE's Tumor, so that one resource can carry both profiles; mCODE wants an identifier of type BodyStructure besides."
* insert Ours
* extension contains
    LesionRoleExtension named role 0..1 MS and
    LesionKindExtension named kind 0..1 MS
* identifier MS
* active MS
* morphology MS
* location 1..1 MS
* location from $LesionSiteVS (preferred)
* description MS
* patient MS
* obeys hcc-lesion-site-is-named and hcc-node-is-no-liver and hcc-primary-is-in-liver

Invariant: hcc-lesion-site-is-named
Description: "The site is named by a code or in words."
Severity: #error
Expression: "location.text.exists() or location.coding.where(code.exists() or display.exists()).exists()"

Invariant: hcc-node-is-no-liver
Description: "A lymph node is not a site within the liver."
Severity: #error
Expression: "extension('https://w3id.org/hepatora/StructureDefinition/lesion-kind').value.where($this = 'lymph-node').exists() implies location.coding.where(system = 'http://snomed.info/sct' and (code = '10200004' or code.matches('^24530[2-9][0-9]{3}$'))).empty()"

Invariant: hcc-primary-is-in-liver
Description: "A primary or intrahepatic lesion is not in lung, lymph node, bone, adrenal gland, peritoneum or brain."
Severity: #error
Expression: "extension('https://w3id.org/hepatora/StructureDefinition/lesion-kind').value.where($this = 'primary' or $this = 'intrahepatic').exists() implies location.coding.where(system = 'http://snomed.info/sct' and code in ('39607008' | '59441001' | '272673000' | '23451007' | '15425007' | '12738006')).empty()"

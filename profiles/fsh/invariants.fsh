// Rules more than one profile has. A rule about one thing stands in the file of that thing.

Invariant: hcc-names-a-day
Description: "The date names a day; a year or a month alone cannot be placed in time."
Severity: #error
Expression: "$this.toString().length() >= 10"

Invariant: hcc-length
Description: "A length is in UCUM mm or cm, not negative, and no longer than half a metre."
Severity: #error
Expression: "system = 'http://unitsofmeasure.org' and (code = 'mm' or code = 'cm') and value >= 0 and iif(code = 'cm', value * 10, value) <= 500"

Invariant: hcc-percent
Description: "A share is in UCUM % between 0 and 100, or a fraction between 0 and 1 in UCUM 1."
Severity: #error
Expression: "system = 'http://unitsofmeasure.org' and value >= 0 and ((code = '%' and value <= 100) or (code = '1' and value <= 1))"

Invariant: hcc-change
Description: "A change is in UCUM %, and nothing shrinks by more than 100 %."
Severity: #error
Expression: "system = 'http://unitsofmeasure.org' and code = '%' and value >= -100"

Invariant: hcc-drug-is-named
Description: "The drug is named: by a code, in words, or by a reference to a Medication."
Severity: #error
Expression: "reference.exists() or text.exists() or coding.where(code.exists() or display.exists()).exists()"

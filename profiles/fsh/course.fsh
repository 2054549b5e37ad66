Profile: HccCourse
Parent: Bundle
Id: hcc-course
Title: "Disease course"
Description: "Everything of one patient, as parameter data of the operations takes it and $disease-course answers it. What no single resource can break is checked here."
* insert Ours
* type MS
* type from CourseTypes (required)
* entry 1..* MS
* entry.resource MS
* obeys hcc-course-of-one-patient and hcc-ned-day-has-no-viable-lesion

ValueSet: CourseTypes
Id: course-bundle-type
Title: "Types of a course Bundle"
Description: "A collection to ask with, or a transaction to store."
* insert Ours
* http://hl7.org/fhir/bundle-type#collection
* http://hl7.org/fhir/bundle-type#transaction

Invariant: hcc-course-of-one-patient
Description: "A course is about one patient."
Severity: #error
Expression: "entry.resource.ofType(Patient).count() = 1"

Invariant: hcc-ned-day-has-no-viable-lesion
Description: "NED excludes viable lesions: on a day with no evidence of disease no lesion is measured as viable."
Severity: #error
Expression: "entry.resource.ofType(Observation).where(code.coding.where(code = '97509-4').exists() and value.coding.where(code = '260415000').exists()).effective.ofType(dateTime).select(toString().substring(0, 10)).intersect(entry.resource.ofType(Observation).where(code.coding.where(code = '21889-1' or code = '33728-7').exists()).where(component.where(code.coding.where(code = 'lesion-state').exists()).value.coding.where(code = 'absent').empty()).where(component.where(code.coding.where(code = 'viable-diameter').exists()).value.ofType(Quantity).value.where($this = 0).empty()).where(component.where(code.coding.where(code = 'short-axis').exists()).value.ofType(Quantity).select(iif(code = 'cm', value * 10, value)).where($this < 10).empty()).where((value.ofType(Quantity).value | component.value.ofType(Quantity).value).where($this > 0).exists()).effective.ofType(dateTime).select(toString().substring(0, 10))).empty()"

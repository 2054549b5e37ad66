// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import org.hepatora.errors.RequestProblem;
import org.hepatora.hapi.FilledResources;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What FHIR XML has no form for is found, with the element it stands in. */
class UnreadableXmlTest {
  private static final FhirContext CONTEXT = FhirContext.forR4Cached();

  private static @Nullable RequestProblem first(String body) {
    return UnreadableXml.byForm(CONTEXT).first(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String patient(String content) {
    return "<Patient xmlns='http://hl7.org/fhir'>" + content + "</Patient>";
  }

  private static void refused(String body, String expression) {
    assertThat(first(body)).extracting(RequestProblem::expression).isEqualTo(expression);
  }

  @ParameterizedTest
  @CsvSource({
    // not well-formed: the element that is open
    "<name><family value='x></name>,Patient.name[0]",
    "<name><family value='x'></name>,Patient.name[0].family",
    "<name><family value='x'/></nam>,Patient.name[0]",
    "<name><family value=x/></name>,Patient.name[0]",
    "<name><family value='a' value='b'/></name>,Patient.name[0]",
    "<name><family value='a & b'/></name>,Patient.name[0]",
    "<name><family value='&nothing;'/></name>,Patient.name[0]",
    "<name><family value='&#1;'/></name>,Patient.name[0]",
    "<x:name><family value='a'/></x:name>,Patient",
    "<active value='true'/><,Patient",
    // text
    "hello,Patient",
    "<name>hello</name>,Patient.name[0]",
    "<active value='true'>true</active>,Patient.active",
    "<active><![CDATA[true]]></active>,Patient.active",
    // elements
    "<colour value='red'/>,Patient.colour",
    "<name><id value='a'/></name>,Patient.name[0].id",
    "<active value='true'/><active value='true'/>,Patient.active",
    "<deceasedBoolean value='true'/><deceasedDateTime value='2024'/>,Patient.deceasedDateTime",
    "<name xmlns='urn:x'><family value='a'/></name>,Patient.name",
    "<name/>,Patient.name[0]",
    "<name/><name><family value='a'/></name>,Patient.name[0]",
    "<name><family value='a'/></name><name/>,Patient.name[1]",
    "<active/>,Patient.active",
    // attributes
    "<active value='true' colour='red'/>,Patient.active.colour",
    "<name value='a'><family value='b'/></name>,Patient.name[0].value",
    "<name url='a'><family value='b'/></name>,Patient.name[0].url",
    // values
    "<active value='yes'/>,Patient.active",
    "<active value=''/>,Patient.active",
    "<birthDate value='2024-02-30'/>,Patient.birthDate",
    "<multipleBirthInteger value='01'/>,Patient.multipleBirthInteger",
    "<id value='a/b'/>,Patient.id",
    "<name><given value='a'/><given value=' '/></name>,Patient.name[0].given[1]",
    // extensions
    "<extension><valueCode value='a'/></extension>,Patient.extension[0].url",
    "<extension url='urn:x'/>,Patient.extension[0]",
    "<extension url='urn:x'><valueInteger/></extension>,Patient.extension[0].valueInteger",
    "<extension url='urn:x'><valueInteger"
        + " value='1.'/></extension>,Patient.extension[0].valueInteger",
    "<active value='true'><extension url='urn:x'><valueOid"
        + " value='1'/></extension></active>,Patient.active.extension[0].valueOid",
    // resources in resources
    "<contained><Colour/></contained>,Patient.contained[0]",
    "<contained/>,Patient.contained[0]",
    "<contained><Patient><gender"
        + " value='male'/></Patient><Patient/></contained>,Patient.contained[0]",
    "<contained><Patient><active value='1'/></Patient></contained>,Patient.contained[0].active",
  })
  void theElementIsNamed(String content, String expression) {
    refused(patient(content), expression);
  }

  @Test
  void soItIsInABundle() {
    var entry = "<entry><resource>%s</resource></entry>";
    refused(
        "<Bundle xmlns='http://hl7.org/fhir'><type value='batch'/>"
            + entry.formatted("<Patient/>")
            + entry.formatted("<Patient><name>x</name></Patient>")
            + "</Bundle>",
        "Bundle.entry[1].resource.name[0]");
  }

  @Test
  void whatIsNoResourceIsToldByLineAndColumn() {
    for (String body :
        new String[] {
          "<Colour xmlns='http://hl7.org/fhir'/>",
          "<Patient xmlns='urn:x'/>",
          "<!DOCTYPE Patient [<!ENTITY e 'x'>]><Patient xmlns='http://hl7.org/fhir'/>",
          "<",
          "<?xml version='1.0'?>"
        }) {
      var found = first(body);
      assertThat(found).isNotNull();
      assertThat(found).hasMessageContaining("line 1, column");
    }
  }

  @Test
  void aBodyThatWasCutOffIsToldByWhatIsOpen() {
    refused("<Patient xmlns='http://hl7.org/fhir'><name><family value='a'/>", "Patient.name[0]");
  }

  @Test
  void whatHapiWritesIsTaken() {
    String json =
        """
        {"resourceType":"Bundle","type":"transaction","entry":[{"fullUrl":"urn:uuid:1","resource":
        {"resourceType":"Patient","id":"a","meta":{"tag":[{"system":"urn:x","code":"y"}]},"text":{"status":"generated",
        "div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\">a <b title=\\"x\\">b</b> &amp;</div>"},
        "contained":[{"resourceType":"Organization","id":"b","name":"c"}],"active":true,
        "_birthDate":{"id":"d","extension":[{"url":"urn:x","valueCode":"unknown"}]},
        "name":[{"id":"e","given":["f","g"],"_given":[null,{"extension":[{"url":"urn:x","extension":[{"url":"y","valueDecimal":1.50}]}]}]}],
        "multipleBirthInteger":2},"request":{"method":"POST","url":"Patient"}}]}
        """;
    Resource read = (Resource) CONTEXT.newJsonParser().parseResource(json);
    String xml = CONTEXT.newXmlParser().setPrettyPrint(true).encodeResourceToString(read);
    assertThat(first("<?xml version='1.0' encoding='UTF-8'?><!-- a --><?b c?>" + xml)).isNull();
  }

  /** Of every type, with every element of R4. */
  @Test
  void whatIsNoFaultIsTaken() {
    var filled = new FilledResources(CONTEXT);
    for (String type : filled.types()) {
      filled
          .of(type)
          .limit(2)
          .forEach(
              each -> {
                var found = first(CONTEXT.newXmlParser().encodeResourceToString(each));
                assertThat(found).as(() -> type + " " + expression(found)).isNull();
              });
    }
  }

  private static String expression(@Nullable RequestProblem found) {
    return found == null ? "" : found.expression() + " " + found.getMessage();
  }
}

package org.hepatora.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;

/** The FHIR NPM package, as another server would load it. */
class PackageTest {
  @Test
  void hapiLoadsEveryDefinitionFromIt() throws IOException {
    var support = new NpmPackageValidationSupport(FhirContext.forR4Cached());

    support.loadPackageFromClasspath("classpath:guide/package.tgz");

    var guide = Guide.read();
    assertThat(guide.definitions()).hasSizeGreaterThan(140);
    guide
        .definitions(StructureDefinition.class)
        .forEach(each -> assertThat(support.fetchStructureDefinition(each.getUrl())).isNotNull());
    guide
        .definitions(CodeSystem.class)
        .forEach(each -> assertThat(support.fetchCodeSystem(each.getUrl())).isNotNull());
    guide
        .definitions(ValueSet.class)
        .forEach(each -> assertThat(support.fetchValueSet(each.getUrl())).isNotNull());
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.wiring;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.util.FhirTerser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hepatora.conformance.Guide;
import org.hepatora.platform.StatementPart;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.springframework.boot.info.BuildProperties;

/** The CapabilityStatement: names this product and its version, and lists only what works. */
final class ProductCapabilities extends JpaCapabilityStatementProvider {
  private final IFhirResourceDao<OperationDefinition> stored;
  private final String version;
  private final List<StatementPart> parts;
  private final Map<String, List<String>> profiles;
  private final Map<String, OperationDefinition> operations;

  ProductCapabilities(
      RestfulServer server,
      IFhirSystemDao<?, ?> systemDao,
      IFhirResourceDao<OperationDefinition> stored,
      JpaStorageSettings storage,
      ISearchParamRegistry searchParameters,
      IValidationSupport validation,
      BuildProperties build,
      Guide guide,
      List<StatementPart> parts) {
    super(server, systemDao, storage, searchParameters, validation);
    this.stored = stored;
    this.parts = List.copyOf(parts);
    this.version = build.getVersion();
    this.profiles =
        guide
            .definitions(StructureDefinition.class)
            .filter(each -> each.getKind() == StructureDefinitionKind.RESOURCE)
            .collect(
                Collectors.groupingBy(
                    StructureDefinition::getType,
                    Collectors.mapping(StructureDefinition::getUrl, Collectors.toList())));
    this.operations =
        guide
            .definitions(OperationDefinition.class)
            .collect(Collectors.toMap(OperationDefinition::getCode, Function.identity()));
    setImplementationDescription("Hepatora FHIR server");
  }

  @Override
  protected void postProcess(FhirTerser terser, IBaseConformance conformance) {
    super.postProcess(terser, conformance);
    var statement = (CapabilityStatement) conformance;
    statement.setName("Hepatora");
    statement.setTitle("Hepatora: cytoreduction window in hepatocellular carcinoma");
    statement.setPublisher("Hepatora");
    // Generated, and says no more than the name.
    statement.setText(null);
    // A batch is served wherever a transaction is; HAPI names the transaction only.
    statement.getRestFirstRep().addInteraction().setCode(SystemRestfulInteraction.BATCH);
    statement.getRestFirstRep().getResource().forEach(this::supportedProfiles);
    statement.getRestFirstRep().getResource().forEach(this::operationDefinitions);
    statement.getSoftware().setName("Hepatora").setVersion(version);
  }

  @Override
  public IBaseConformance getServerConformance(HttpServletRequest request, RequestDetails details) {
    var conformance = super.getServerConformance(request, details);
    if (conformance instanceof CapabilityStatement statement) {
      var base = details.getFhirServerBase().replaceFirst("/fhir/?$", "");
      parts.forEach(part -> part.addTo(statement, base));
    }
    return conformance;
  }

  /** What is stored comes first; HAPI knows only the definitions it generates. */
  @Override
  public IBaseResource readOperationDefinition(IIdType id, RequestDetails request) {
    try {
      return stored.read(id, request);
    } catch (ResourceNotFoundException notStored) {
      var ours = operations.get(id.getIdPart());
      return ours == null ? super.readOperationDefinition(id, request) : ours;
    }
  }

  private void operationDefinitions(CapabilityStatementRestResourceComponent resource) {
    for (var operation : resource.getOperation()) {
      var ours = operations.get(operation.getName());
      if (ours != null) {
        operation.setDefinition(ours.getUrl());
      }
    }
  }

  /** HAPI lists the profiles of the first page it finds only. */
  private void supportedProfiles(CapabilityStatementRestResourceComponent resource) {
    var listed = new TreeSet<String>(profiles.getOrDefault(resource.getType(), List.of()));
    resource.getSupportedProfile().forEach(each -> listed.add(each.getValue()));
    resource.setSupportedProfile(listed.stream().map(CanonicalType::new).toList());
  }
}

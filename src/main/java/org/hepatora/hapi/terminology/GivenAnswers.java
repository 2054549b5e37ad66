// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.terminology;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.function.Function;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.convertors.factory.VersionConvertorFactory_40_50;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r5.model.Resource;
import org.hl7.fhir.r5.model.ValueSet;
import org.jspecify.annotations.Nullable;

/** The answers of HL7's terminology library, over what a call brings and what is stored. */
public final class GivenAnswers {
  private final IValidationSupport stored;
  private final Function<RequestDetails, IBaseResource> named;

  /**
   * Over this server's terminology.
   *
   * @param stored code systems and value sets by their address
   * @param named reads the resource that the address of a call names
   */
  public GivenAnswers(IValidationSupport stored, Function<RequestDetails, IBaseResource> named) {
    this.stored = stored;
    this.named = named;
  }

  /** Null where what is stored answers. */
  @Nullable IBaseResource answer(String operation, RequestDetails request, Parameters body) {
    if (operation.equals(GivenParameters.TRANSLATE)) {
      return new GivenMaps(body).translated();
    }
    var asked =
        new AskedCode(
            (org.hl7.fhir.r5.model.Parameters) r5(body), request.getHeader("Accept-Language"));
    var context = new GivenContext(stored, asked.body());
    asked.texts(GivenParameters.SUPPLEMENT).forEach(context::requireSupplement);
    boolean isOfValueSet = "ValueSet".equals(request.getResourceName());
    var resource =
        switch (operation) {
          case GivenParameters.EXPAND ->
              new GivenExpansion(context, asked)
                  .expanded(required(valueSet(request, context, asked)));
          case GivenParameters.VALIDATE ->
              new GivenValidation(context, asked)
                  .validated(isOfValueSet ? required(valueSet(request, context, asked)) : null);
          case GivenParameters.LOOKUP -> new GivenConcepts(context, asked).lookedUp();
          default -> new GivenConcepts(context, asked).subsumed();
        };
    return VersionConvertorFactory_40_50.convertResource(resource);
  }

  private static Resource r5(org.hl7.fhir.r4.model.Resource resource) {
    try {
      return VersionConvertorFactory_40_50.convertResource(resource);
    } catch (FHIRException unlike) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, "A resource of the call cannot be used", "Parameters.parameter");
    }
  }

  private @Nullable ValueSet valueSet(
      RequestDetails request, GivenContext context, AskedCode asked) {
    if (request.getId() != null) {
      return whole((ValueSet) r5((org.hl7.fhir.r4.model.Resource) named.apply(request)), context);
    }
    if (asked.resource("valueSet") instanceof ValueSet inline) {
      return whole(inline, context);
    }
    String url = asked.text("url");
    if (url == null) {
      throw new RequestProblem(
          Kind.MISSING_PARAMETER, "Name the value set by url, or give it as valueSet", "url");
    }
    return context.valueSet(url, asked.text("valueSetVersion"));
  }

  private static ValueSet whole(ValueSet set, GivenContext context) {
    GivenContext.name(set);
    context.loadPartsOf(set);
    return set;
  }

  private static ValueSet required(@Nullable ValueSet set) {
    if (set == null) {
      throw new RequestProblem(
          Kind.NOT_FOUND, "No value set of that address is stored or given", "url");
    }
    return set;
  }
}

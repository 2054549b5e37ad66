// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hepatora.errors.NotConformant;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.Violation;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to store what breaks a profile of ours that it claims, by whichever way it comes. A
 * transaction is looked at as a whole first, so that its sender learns every problem at once.
 */
@Interceptor
public final class ConformantWrites {
  private static final String ACCEPTED = ConformantWrites.class.getName();
  private static final String REFUSED = ACCEPTED + ".refused";

  private final ProfileValidator validator;
  private final ValidationProperties properties;

  public ConformantWrites(ProfileValidator validator, ValidationProperties properties) {
    this.validator = validator;
    this.properties = properties;
  }

  /** Called by HAPI when the body is parsed. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void transaction(RequestDetails request) {
    if (!(request.getResource() instanceof Bundle bundle)
        || bundle.getType() != BundleType.TRANSACTION
        || request.getResourceName() != null) {
      return;
    }
    var accepted = accepted(request);
    var broken = new ArrayList<Violation>();
    for (int index = 0; index < bundle.getEntry().size(); index++) {
      var resource = bundle.getEntry().get(index).getResource();
      if (resource == null || !isJudged(resource)) {
        continue;
      }
      var at = "Bundle.entry[" + index + "].resource";
      for (Violation violation : validator.violations(resource)) {
        var rest = violation.expression().substring(resource.fhirType().length());
        broken.add(new Violation(violation.text(), at + rest));
      }
      accepted.add(resource);
    }
    refuse(broken, request);
  }

  /** Called by HAPI inside the transaction, before each creation. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void created(IBaseResource resource, @Nullable RequestDetails request) {
    judge(resource, request);
  }

  /** Called by HAPI inside the transaction, before each change, patches too. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    judge(after, request);
  }

  private void judge(IBaseResource resource, @Nullable RequestDetails request) {
    if (PublishedDefinitions.isPublishing(request) || !isJudged(resource)) {
      return;
    }
    if (request == null || !accepted(request).contains(resource)) {
      refuse(validator.violations(resource), request);
    }
  }

  /** The entries of this request's transaction that were looked at with it and not refused. */
  @SuppressWarnings("unchecked")
  private static Set<IBaseResource> accepted(RequestDetails request) {
    return (Set<IBaseResource>)
        request
            .getUserData()
            .computeIfAbsent(
                ACCEPTED, ignored -> Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private boolean isJudged(IBaseResource resource) {
    return switch (properties.of(resource.fhirType())) {
      case BY_PROFILE -> ProfileValidator.claimsOurs(resource);
      case ALWAYS -> true;
      case OFF -> false;
    };
  }

  private static void refuse(List<Violation> violations, @Nullable RequestDetails request) {
    if (violations.isEmpty()) {
      return;
    }
    var refused = new NotConformant(violations);
    if (request != null) {
      request.getUserData().merge(REFUSED, List.of(refused), ConformantWrites::join);
    }
    // HAPI's batches know the status of its own exceptions only.
    throw Outcomes.response(refused);
  }

  private static Object join(Object some, Object more) {
    return Stream.concat(((List<?>) some).stream(), ((List<?>) more).stream()).toList();
  }

  /** The whole refusal behind its message, which is all that a batch keeps of it; else null. */
  public static @Nullable NotConformant refusal(String message, RequestDetails request) {
    if (request.getUserData().get(REFUSED) instanceof List<?> refused) {
      for (Object each : refused) {
        if (each instanceof NotConformant known && message.equals(known.getMessage())) {
          return known;
        }
      }
    }
    return null;
  }
}

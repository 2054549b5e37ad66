package org.hepatora.security.enforcement;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceAccessDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.RequestProblem;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Caller;
import org.hepatora.platform.SearchLimits;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Stops what the scopes do not grant before it begins, and takes out of search results what the
 * caller may not see. What slips past is refused by {@link ScopeRule} on the way out.
 */
@Interceptor
final class Doorkeeper implements SearchLimits {
  private static final String REFUSED = "The scopes of the access token do not grant this";

  private final Door door;
  private final Entitlements entitlements;
  private final Sight sight;

  Doorkeeper(Door door, Entitlements entitlements, Sight sight) {
    this.door = door;
    this.entitlements = entitlements;
    this.sight = sight;
  }

  /** Called by HAPI when it knows what is asked, before it reads the body. */
  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = -1000)
  public void arrives(RequestDetails request, HttpServletRequest http) {
    if (request.getRestOperationType() == RestOperationTypeEnum.METADATA) {
      return;
    }
    if (!(http.getAttribute(Caller.class.getName()) instanceof Caller caller)) {
      throw new RequestProblem(Kind.UNAUTHENTICATED, "This needs an access token", null);
    }
    Callers.remember(request, caller);
    var asked = Interaction.of(request);
    if (!door.admits(caller, asked)) {
      throw refusal(null);
    }
    if (door.isComputed(asked)) {
      Sight.answersByComputing(request);
    }
  }

  /** Called by HAPI with the body read. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void begins(RequestDetails request) {
    var caller =
        request.getRestOperationType() == RestOperationTypeEnum.METADATA
            ? null
            : Callers.of(request);
    if (caller == null) {
      return;
    }
    if (request.getRestOperationType() == RestOperationTypeEnum.TRANSACTION
        && request.getResource() instanceof Bundle bundle) {
      for (int entry = 0; entry < bundle.getEntry().size(); entry++) {
        if (!door.admits(caller, Interaction.of(bundle.getEntry().get(entry)))) {
          throw refusal("Bundle.entry[" + entry + "]");
        }
      }
    }
  }

  /** Called by HAPI inside the transaction, before a resource is kept: it would be told of all. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void creates(IBaseResource resource, @Nullable RequestDetails request) {
    watches(resource, request);
  }

  /** The same for a change. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void updates(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    watches(after, request);
  }

  private void watches(IBaseResource resource, @Nullable RequestDetails request) {
    var caller = request == null ? null : Callers.of(request);
    if (caller != null && resource instanceof Subscription subscription) {
      String type = String.valueOf(subscription.getCriteria()).split("\\?", 2)[0];
      boolean all =
          Stream.of(Access.READ, Access.SEARCH)
              .allMatch(access -> entitlements.unlimited(caller, access, type));
      if (!all) {
        throw refusal("Subscription.criteria");
      }
    }
  }

  /** Called by HAPI with resources it found, before it counts them into the result. */
  @Hook(Pointcut.STORAGE_PREACCESS_RESOURCES)
  public void found(@Nullable RequestDetails request, IPreResourceAccessDetails resources) {
    var caller = request == null ? null : Callers.of(request);
    if (request == null || caller == null || !leavesOut(request)) {
      return;
    }
    for (int each = 0; each < resources.size(); each++) {
      var resource = resources.getResource(each);
      if (resource != null && !sight.allows(caller, request, resource)) {
        resources.setDontReturnResourceAtIndex(each);
      }
    }
  }

  /** A read is refused openly; a search simply does not find. */
  private static boolean leavesOut(RequestDetails request) {
    return switch (request.getRestOperationType()) {
      case SEARCH_TYPE,
          SEARCH_SYSTEM,
          GET_PAGE,
          TRANSACTION,
          GRAPHQL_REQUEST,
          HISTORY_TYPE,
          HISTORY_SYSTEM,
          EXTENDED_OPERATION_INSTANCE,
          EXTENDED_OPERATION_TYPE,
          EXTENDED_OPERATION_SERVER ->
          !Sight.isComputed(request);
      default -> false;
    };
  }

  @Override
  public List<String> of(RequestDetails request, String type) {
    var caller = Callers.of(request);
    if (caller == null || Sight.isComputed(request)) {
      return List.of();
    }
    var grants = entitlements.grants(caller, Access.SEARCH, type);
    if (grants.isEmpty()
        && request.getRestOperationType() == RestOperationTypeEnum.GRAPHQL_REQUEST) {
      // HAPI's GraphQL would answer a refusal as a fault; it finds nothing instead.
      return List.of("_id=" + UUID.randomUUID());
    }
    if (grants.isEmpty()) {
      throw refusal(null);
    }
    if (grants.stream().anyMatch(Grant::isUnlimited)) {
      return List.of();
    }
    return Limits.of(grants, type, entitlements.compartment());
  }

  private static BaseServerResponseException refusal(@Nullable String where) {
    return Outcomes.response(Kind.FORBIDDEN, REFUSED, where);
  }
}

package org.hepatora.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets a search name a resource of this server by its whole address, {@code
 * subject=http://server/fhir/Patient/1}: HAPI stores such a reference as a relative one, and would
 * not find it again by the address. The relative one is asked for beside it, as a canonical may be
 * an address of this server too.
 */
@Interceptor
final class OwnAddresses {
  private final ISearchParamRegistry parameters;

  OwnAddresses(ISearchParamRegistry parameters) {
    this.parameters = parameters;
  }

  /** Called by HAPI before it searches. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
  public void shorten(@Nullable RequestDetails request) {
    if (request == null
        || request.getRestOperationType() != RestOperationTypeEnum.SEARCH_TYPE
        || request.getResourceName() == null) {
      return;
    }
    String base = request.getFhirServerBase() + "/";
    var changed = new HashMap<>(request.getParameters());
    changed.replaceAll(
        (name, values) ->
            isReference(request.getResourceName(), name)
                ? also(values, base, name.indexOf(':') > 0)
                : values);
    request.setParameters(changed);
  }

  private boolean isReference(String type, String name) {
    int end = name.replace('.', ':').indexOf(':');
    var known =
        parameters.getActiveSearchParam(
            type,
            end < 0 ? name : name.substring(0, end),
            ISearchParamRegistry.SearchParamLookupContextEnum.SEARCH);
    return known != null && known.getParamType() == RestSearchParameterTypeEnum.REFERENCE;
  }

  /** With the type as modifier the value is the id alone, and no canonical. */
  private static String[] also(String[] values, String base, boolean instead) {
    var all = values.clone();
    for (int i = 0; i < all.length; i++) {
      if (all[i].startsWith(base) && all[i].indexOf(',') < 0) {
        String relative = all[i].substring(base.length());
        all[i] = instead ? relative.substring(relative.indexOf('/') + 1) : all[i] + "," + relative;
      }
    }
    return all;
  }
}

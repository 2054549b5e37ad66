package org.hepatora.platform;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;

/** What every search of a request is limited to, whichever door it came through. */
public interface SearchLimits {
  /**
   * Search parameters that are added to a search of this type, each as {@code name=value}; empty
   * for no limit. Refuses with an exception when the type must not be searched.
   */
  List<String> of(RequestDetails request, String type);
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.page;

import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.method.ResponsePage;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** The resources of a first page, matches and what is included with them. */
final class FirstPage extends SimpleBundleProvider {
  private final int found;

  /**
   * A page.
   *
   * @param uuid of the search
   * @param found matches known of; one more than on the page when there are more
   */
  FirstPage(List<IBaseResource> resources, String uuid, int found) {
    super(resources, uuid);
    this.found = found;
  }

  /** HAPI would count what is included to the page and cut it. */
  @Override
  public boolean containsAllResources() {
    return false;
  }

  @Override
  public List<IBaseResource> getResources(int from, int to, ResponsePage.ResponsePageBuilder page) {
    page.setTotalRequestedResourcesFetched(found);
    return getResourceListComplete();
  }
}

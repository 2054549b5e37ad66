// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.graphql;

import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hepatora.hapi.search.WrittenNumbers;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseReference;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.utilities.graphql.Argument;
import org.hl7.fhir.utilities.graphql.IGraphQLStorageServices;
import org.jspecify.annotations.Nullable;

/**
 * Reads and searches for GraphQL. The id of a resource is its id alone, where HAPI 8.8.0 answers
 * {@code Patient/1/_history/1}, and {@code _count} of a list counts, where it passes it over
 * (DaoRegistryGraphQLStorageServices). What was deleted is not there.
 */
final class PlainIds implements IGraphQLStorageServices {
  private static final String COUNT = "_count";

  private final IGraphQLStorageServices storage;
  private final WrittenNumbers numbers;

  PlainIds(IGraphQLStorageServices storage, WrittenNumbers numbers) {
    this.storage = storage;
    this.numbers = numbers;
  }

  @Override
  public @Nullable ReferenceResolution lookup(
      Object request, IBaseResource resource, IBaseReference reference) throws FHIRException {
    var found = found(() -> storage.lookup(request, resource, reference));
    return found == null
        ? null
        : new ReferenceResolution(found.getTargetContext(), plain(found.getTarget()));
  }

  @Override
  public @Nullable IBaseResource lookup(Object request, String type, String id)
      throws FHIRException {
    return plain(found(() -> storage.lookup(request, type, id)));
  }

  @Override
  public void listResources(
      Object request, String type, List<Argument> asked, List<IBaseResource> matches)
      throws FHIRException {
    checkNumbers(type, asked);
    var found = new ArrayList<IBaseResource>();
    storage.listResources(request, type, asked, found);
    found.stream().limit(count(asked)).map(PlainIds::plain).forEach(matches::add);
  }

  @Override
  public IBaseBundle search(Object request, String type, List<Argument> asked)
      throws FHIRException {
    count(asked);
    checkNumbers(type, asked);
    var found = storage.search(request, type, asked);
    if (found instanceof Bundle bundle) {
      bundle.getEntry().forEach(each -> plain(each.getResource()));
    }
    return found;
  }

  /** A name of GraphQL has no dash. */
  private void checkNumbers(String type, List<Argument> asked) {
    for (var each : asked) {
      String name = each.getName().replaceAll("(?<!^)_", "-");
      each.getValues().forEach(value -> numbers.check(type, name, value.getValue()));
    }
  }

  /** That something was deleted, or is not the caller's, is told as that it never was. */
  private static <T extends @Nullable Object> T found(Supplier<T> lookup) {
    try {
      return lookup.get();
    } catch (ResourceGoneException | ResourceNotFoundException | ForbiddenOperationException no) {
      throw Outcomes.response(Kind.NOT_FOUND, "There is no such resource here", null);
    }
  }

  private static long count(List<Argument> asked) {
    for (var each : asked) {
      if (each.getName().equals(COUNT)) {
        String value = each.getValues().isEmpty() ? "" : each.getValues().get(0).getValue();
        if (!value.matches("[0-9]{1,9}")) {
          throw Outcomes.response(Kind.INVALID_VALUE, "This is a number from 0", COUNT);
        }
        return Long.parseLong(value);
      }
    }
    return Long.MAX_VALUE;
  }

  private static <R extends @Nullable IBaseResource> R plain(R resource) {
    if (resource != null) {
      resource.setId(resource.getIdElement().getIdPart());
    }
    return resource;
  }
}

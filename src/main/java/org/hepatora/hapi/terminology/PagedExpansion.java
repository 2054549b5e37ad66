// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.terminology;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import java.util.HashMap;
import java.util.List;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps to {@code count} and {@code offset} of $expand for value sets that HAPI 8.8.0 expands in
 * memory, such as those of R4 itself; there it answers all of them. A count of 0 asks for the total
 * alone.
 */
@Interceptor
public final class PagedExpansion {
  private static final String ASKED = PagedExpansion.class.getName() + ".";
  private static final String EXPAND = "$expand";
  private static final String COUNT = "count";
  private static final String OFFSET = "offset";

  /** How many codes HAPI answers at once. */
  private static final int HAPIS = 1000;

  /**
   * Called by HAPI before it reads the parameters. A count that is less than there are codes makes
   * it fail (ExpansionTooCostlyException) where it has not expanded the value set in advance.
   */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
  public void take(@Nullable RequestDetails request) {
    if (request == null || !EXPAND.equals(request.getOperation())) {
      return;
    }
    Integer count = asked(request, COUNT);
    Integer offset = asked(request, OFFSET);
    long end = (offset == null ? 0L : offset) + (count == null ? HAPIS : count);
    if (end <= HAPIS) {
      var kept = new HashMap<>(request.getParameters());
      for (String name : List.of(COUNT, OFFSET)) {
        var values = kept.remove(name);
        if (values != null && values.length > 0) {
          request.getUserData().put(ASKED + name, values[0]);
        }
      }
      request.setParameters(kept);
    }
  }

  /**
   * Called by HAPI with what it is about to answer, after it is filtered. The answer is also in the
   * cache of expansions, which codes are validated with: it is copied before it is shortened.
   */
  @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = 10)
  public void page(@Nullable RequestDetails request, @Nullable ResponseDetails answer) {
    if (request == null
        || answer == null
        || !EXPAND.equals(request.getOperation())
        || !(answer.getResponseResource() instanceof ValueSet cached)) {
      return;
    }
    Integer count = asked(request, COUNT);
    Integer offset = asked(request, OFFSET);
    var expanded = cached.copy();
    var expansion = expanded.getExpansion();
    var contains = expansion.getContains();
    boolean isPaged = expansion.hasOffset() && expansion.getOffset() > 0;
    if ((count == null && offset == null) || isPaged) {
      return;
    }
    int from = offset == null ? 0 : offset;
    int most = count == null ? Integer.MAX_VALUE : count;
    if (from == 0 && contains.size() <= most) {
      return;
    }
    int total = Math.max(expansion.getTotal(), contains.size());
    int first = Math.min(from, contains.size());
    int end = (int) Math.min((long) first + most, contains.size());
    expansion.setContains(List.copyOf(contains.subList(first, end)));
    expansion.setTotal(total);
    expansion.setOffset(from);
    said(expansion, OFFSET, offset);
    said(expansion, COUNT, count);
    answer.setResponseResource(expanded);
  }

  private static void said(
      ValueSet.ValueSetExpansionComponent expansion, String name, @Nullable Integer value) {
    boolean known = expansion.getParameter().stream().anyMatch(each -> name.equals(each.getName()));
    if (value != null && !known) {
      expansion.addParameter().setName(name).setValue(new IntegerType(value));
    }
  }

  private static @Nullable Integer asked(RequestDetails request, String name) {
    String value = (String) request.getUserData().get(ASKED + name);
    if (value == null
        && request.getResource() instanceof Parameters body
        && body.hasParameter(name)) {
      var given = body.getParameter(name).getValue();
      value = given == null ? null : given.primitiveValue();
    }
    var values = request.getParameters().get(name);
    if (value == null && values != null && values.length > 0) {
      value = values[0];
    }
    if (value == null) {
      return null;
    }
    if (!value.matches("[0-9]{1,9}")) {
      throw new RequestProblem(Kind.INVALID_VALUE, "This is a number from 0", name);
    }
    return Integer.valueOf(value);
  }
}

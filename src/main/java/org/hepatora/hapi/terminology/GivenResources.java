// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.terminology;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.HookParams;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IRestfulServer;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationParameter;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Answers a terminology operation that brings resources of its own ({@code tx-resource}) or asks
 * what HAPI 8.8.0 has no parameter for; every other call goes to HAPI. What is given holds for this
 * call: nothing of it is stored or kept.
 */
@Interceptor
public final class GivenResources {
  private final GivenAnswers answers;

  /**
   * With the engine behind.
   *
   * @param answers of HL7's own terminology library
   */
  public GivenResources(GivenAnswers answers) {
    this.answers = answers;
  }

  /** Called by HAPI for every method of every provider, until one of these hooks gives it back. */
  @Hook(value = Pointcut.SERVER_PROVIDER_METHOD_BOUND, order = -50)
  public @Nullable BaseMethodBinding bound(@Nullable BaseMethodBinding method) {
    if (!(method instanceof OperationMethodBinding operation)
        || method.getResourceName() == null
        || !GivenParameters.are(operation.getName())
        || (operation.getName().equals(GivenParameters.SUBSUMES)
            && !(operation.getProvider().getClass().getName().startsWith("org.hepatora.")))) {
      return null;
    }
    return new Answering(operation, answers);
  }

  private static final class Answering extends OperationMethodBinding {
    private final GivenAnswers answers;
    private final Set<String> hapis;

    Answering(OperationMethodBinding hapis, GivenAnswers answers) {
      super(
          hapis.getMethod().getReturnType(),
          hapis.getProvider() instanceof IResourceProvider typed ? typed.getResourceType() : null,
          hapis.getMethod(),
          hapis.getContext(),
          hapis.getProvider(),
          hapis.getMethod().getAnnotation(Operation.class));
      this.answers = answers;
      this.hapis =
          hapis.getParameters().stream()
              .filter(OperationParameter.class::isInstance)
              .map(each -> ((OperationParameter) each).getName())
              .collect(Collectors.toSet());
    }

    @Override
    public Object invokeServer(IRestfulServer<?> server, RequestDetails request, Object[] given) {
      populateRequestDetailsForInterceptor(request, given);
      if (!(request.getResource() instanceof Parameters body) || !asksMore(body)) {
        return super.invokeServer(server, request, given);
      }
      var hook =
          new HookParams()
              .add(RestOperationTypeEnum.class, request.getRestOperationType())
              .add(RequestDetails.class, request)
              .addIfMatchesType(ServletRequestDetails.class, request);
      request
          .getInterceptorBroadcaster()
          .callHooks(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, hook);
      var answer = answers.answer(getName(), request, body);
      return answer == null ? super.invokeServer(server, request, given) : toResourceList(answer);
    }

    private boolean asksMore(Parameters body) {
      return body.getParameter().stream()
          .map(each -> String.valueOf(each.getName()))
          .anyMatch(name -> !hapis.contains(name) && GivenParameters.has(getName(), name));
    }
  }
}

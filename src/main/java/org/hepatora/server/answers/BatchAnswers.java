// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.answers;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.regex.Pattern;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.RequestProblem;
import org.hepatora.platform.StoredResources;
import org.hepatora.validation.ConformantWrites;
import org.hepatora.validation.QuotedValues;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * Gives the refusals inside a batch answer the form that {@link ErrorAnswers} gives to all others:
 * no value out of the request, and 412 for a stale version; and every entry its ETag as in HTTP.
 */
@Interceptor
public final class BatchAnswers {
  /** What HAPI's primitive types and search values say of what they cannot read. */
  private static final Pattern UNREADABLE_VALUE = Pattern.compile("HAPI-(18\\d\\d|19[0-5]\\d)");

  private static final String ASKED = BatchAnswers.class.getName();

  private final PatchProblems patches;

  public BatchAnswers(StoredResources stored) {
    this.patches = new PatchProblems(stored);
  }

  /** Called by HAPI with a transaction or batch, before its entries. */
  @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
  public void remember(@Nullable IBaseBundle bundle, @Nullable RequestDetails request) {
    if (request != null && bundle != null) {
      request.getUserData().putIfAbsent(ASKED, bundle);
    }
  }

  /** Called by HAPI with what it is about to answer. */
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void discreet(@Nullable RequestDetails request, @Nullable IBaseResource answer) {
    if (request == null || !(answer instanceof Bundle bundle)) {
      return;
    }
    if (bundle.getType() == BundleType.BATCHRESPONSE
        || bundle.getType() == BundleType.TRANSACTIONRESPONSE) {
      bundle.getEntry().forEach(entry -> tagged(entry.getResponse()));
    }
    if (bundle.getType() == BundleType.BATCHRESPONSE) {
      for (int i = 0; i < bundle.getEntry().size(); i++) {
        if (!isPatchProblem(request, bundle.getEntry().get(i), i)) {
          discreet(request, bundle.getEntry().get(i));
        }
      }
    }
  }

  /** HAPI gives the bare number of the version where FHIR has the ETag of the HTTP header. */
  private static void tagged(BundleEntryResponseComponent response) {
    if (response.hasEtag() && !response.getEtag().contains("\"")) {
      response.setEtag("W/\"" + response.getEtag() + "\"");
    }
  }

  /**
   * HAPI 8.8.0 answers 500 to a FHIRPath Patch that cannot be applied, and names no element of
   * another.
   */
  private boolean isPatchProblem(RequestDetails request, BundleEntryComponent entry, int index) {
    String status = String.valueOf(entry.getResponse().getStatus());
    if (!(request.getUserData().get(ASKED) instanceof Bundle asked)
        || index >= asked.getEntry().size()
        || asked.getEntry().get(index).getRequest().getMethod() != HTTPVerb.PATCH
        || !(entry.getResponse().getOutcome() instanceof OperationOutcome outcome)) {
      return false;
    }
    RequestProblem problem = null;
    if (asked.getEntry().get(index).getResource() instanceof Binary) {
      if (status.startsWith("400") || status.startsWith("500")) {
        problem = patches.inEntry(request.getFhirContext(), asked.getEntry().get(index));
      }
    } else if (status.startsWith("500")) {
      problem =
          PatchProblems.inBatch(
              String.valueOf(outcome.getIssueFirstRep().getDiagnostics()),
              "Bundle.entry[" + index + "].resource.parameter.part");
    }
    if (problem == null) {
      return false;
    }
    entry.getResponse().setStatus("400 Bad Request");
    entry
        .getResponse()
        .setOutcome(
            Outcomes.of(
                problem.kind(), String.valueOf(problem.getMessage()), problem.expression()));
    return true;
  }

  private static void discreet(RequestDetails request, BundleEntryComponent entry) {
    String status = String.valueOf(entry.getResponse().getStatus());
    if (status.startsWith("2")
        || status.startsWith("3")
        || !(entry.getResponse().getOutcome() instanceof OperationOutcome outcome)) {
      return;
    }
    var refused =
        ConformantWrites.refusal(
            String.valueOf(outcome.getIssueFirstRep().getDiagnostics()), request);
    if (refused != null) {
      entry.getResponse().setOutcome(Outcomes.of(refused));
      return;
    }
    for (var issue : outcome.getIssue()) {
      String text = String.valueOf(issue.getDiagnostics());
      if (status.startsWith("409") && HapiMessage.isStale(text)) {
        entry.getResponse().setStatus("412 Precondition Failed");
      }
      if (status.startsWith("500") && UNREADABLE_VALUE.matcher(text).find()) {
        entry.getResponse().setStatus("400 Bad Request");
        issue.setCode(IssueType.VALUE);
        text = QuotedValues.withoutQuotations(text);
      }
      if (issue.getCode() == IssueType.EXCEPTION) {
        issue.setCode(Kind.ofStatus(number(entry.getResponse().getStatus())).issue());
      }
      boolean fault = entry.getResponse().getStatus().startsWith("5");
      issue.setDiagnostics(fault ? "Internal fault" : Wording.of(text, request));
    }
  }

  private static int number(String status) {
    return Integer.parseInt(status.substring(0, 3));
  }
}

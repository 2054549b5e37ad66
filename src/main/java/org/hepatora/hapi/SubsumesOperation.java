// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.LookupCodeRequest;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.jpa.term.api.ITermReadSvc;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.hapi.terminology.UnknownLookups;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/**
 * CodeSystem/$subsumes over the parent links in the database; HAPI 8.8.0's own needs a full text
 * index.
 */
public final class SubsumesOperation {
  private final ITermReadSvc terminology;
  private final IValidationSupport validation;

  public SubsumesOperation(ITermReadSvc terminology, IValidationSupport validation) {
    this.terminology = terminology;
    this.validation = validation;
  }

  /** Called by HAPI; either the codes with their system or the codings are given. */
  @Operation(name = "$subsumes", typeName = "CodeSystem", idempotent = true)
  public Parameters subsumes(
      @OperationParam(name = "codeA") @Nullable CodeType codeA,
      @OperationParam(name = "codeB") @Nullable CodeType codeB,
      @OperationParam(name = "system") @Nullable UriType system,
      @OperationParam(name = "version") @Nullable StringType version,
      @OperationParam(name = "codingA") @Nullable Coding codingA,
      @OperationParam(name = "codingB") @Nullable Coding codingB) {
    var one = known("codeA", coding("codeA", codeA, system, version, codingA));
    var other = known("codeB", coding("codeB", codeB, system, version, codingB));
    if (!identifier(one).equals(identifier(other))) {
      throw new RequestProblem(
          Kind.UNPROCESSABLE, "The two codes are of different code systems or versions", null);
    }
    var answer = new Parameters();
    answer.addParameter().setName("outcome").setValue(new CodeType(outcome(one, other)));
    return answer;
  }

  private static Coding coding(
      String name,
      @Nullable CodeType code,
      @Nullable UriType system,
      @Nullable StringType version,
      @Nullable Coding coding) {
    if (coding != null && coding.hasCode() && coding.hasSystem()) {
      return coding;
    }
    if (code == null || code.isEmpty() || system == null || system.isEmpty()) {
      throw new RequestProblem(
          Kind.MISSING_PARAMETER, "Give codeA, codeB and system, or codingA and codingB", name);
    }
    var given = new Coding(system.getValue(), code.getValue(), null);
    return version == null ? given : given.setVersion(version.getValue());
  }

  private Coding known(String name, Coding coding) {
    var found =
        validation.lookupCode(
            new ValidationSupportContext(validation),
            new LookupCodeRequest(identifier(coding), coding.getCode()));
    if (!UnknownLookups.isFound(found)) {
      throw new RequestProblem(Kind.NOT_FOUND, "The code is not in the code system", name);
    }
    return coding;
  }

  private String outcome(Coding one, Coding other) {
    if (one.getCode().equals(other.getCode())) {
      return "equivalent";
    }
    if (isAbove(one, other)) {
      return "subsumes";
    }
    return isAbove(other, one) ? "subsumed-by" : "not-subsumed";
  }

  private boolean isAbove(Coding parent, Coding child) {
    return terminology.findCodesAbove(identifier(child), child.getCode()).stream()
        .anyMatch(each -> parent.getCode().equals(each.getCode()));
  }

  /** The canonical: the system, with its version when one was given. */
  private static String identifier(Coding coding) {
    return coding.hasVersion()
        ? coding.getSystem() + "|" + coding.getVersion()
        : coding.getSystem();
  }
}

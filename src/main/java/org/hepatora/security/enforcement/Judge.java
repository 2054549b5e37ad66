// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hepatora.platform.ExportOwners;
import org.hepatora.platform.SearchTexts;
import org.hepatora.security.compartment.PatientCompartment;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Caller;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/** The one place that decides whether what HAPI is about to do is granted, before it is done. */
final class Judge {
  private static final String REFUSED = "The scopes of the access token do not grant this";

  private final Door door;
  private final StoredTarget target;
  private final SearchQuestions questions;
  private final SearchTexts texts;
  private final PatientCompartment compartment;
  private final ExportOwners owners;

  Judge(
      Door door,
      StoredTarget target,
      SearchQuestions questions,
      SearchTexts texts,
      PatientCompartment compartment,
      ExportOwners owners) {
    this.owners = owners;
    this.door = door;
    this.target = target;
    this.questions = questions;
    this.texts = texts;
    this.compartment = compartment;
  }

  static BaseServerResponseException refusal(@Nullable String where) {
    return Outcomes.response(Kind.FORBIDDEN, REFUSED, where);
  }

  /** By the scopes alone. */
  void admit(Caller caller, Interaction asked, @Nullable String where) {
    if (!door.admits(caller, asked)) {
      throw refusal(where);
    }
  }

  /**
   * By what is stored and what is sent.
   *
   * @param here addresses that the same Bundle brings
   */
  void before(
      Caller caller,
      Interaction asked,
      @Nullable IBaseResource sent,
      Set<String> here,
      @Nullable String where) {
    if (asked.operation().equals("$export-poll-status") && !owns(caller, asked)) {
      throw refusal(where);
    }
    var finding = target.of(caller, asked);
    if (finding.against()) {
      if (finding.resource() != null) {
        AuditedPatients.note(compartment.patients(finding.resource()));
      }
      throw refusal(where);
    }
    var access = asked.creates() ? Access.CREATE : Access.UPDATE;
    if (sent != null && asked.stores() && beyond(caller, access, sent, here, finding.resource())) {
      throw refusal(where);
    }
  }

  /** An export is its client's, any other job nobody's here; that there is none, HAPI says. */
  private boolean owns(Caller caller, Interaction asked) {
    String[] jobs = asked.parameters().getOrDefault("_jobId", new String[0]);
    return Arrays.stream(jobs).allMatch(job -> owners.isOpenTo(job, caller.client()));
  }

  private boolean beyond(
      Caller caller,
      Access access,
      IBaseResource sent,
      Set<String> here,
      @Nullable IBaseResource before) {
    var known = before == null ? List.<String>of() : target.addresses(before);
    return target.refersBeyond(caller, access, sent, here, known);
  }

  /** A search that is carried out later, or for somebody else. */
  boolean mayAsk(Caller caller, String text) {
    return questions.allowed(caller, text.split("\\?", 2)[0], texts.names(text));
  }

  /** By the types and filters HAPI read out of the request. */
  void export(Caller caller, List<String> types, List<String> filters) {
    if (!door.exports(caller, types)
        || !filters.stream().allMatch(filter -> mayAsk(caller, filter))) {
      throw refusal("_type");
    }
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hepatora.files.Fault;
import org.hepatora.files.LineHead;
import org.hepatora.platform.Transactions;
import org.hepatora.validation.UnreadableJson;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Stores lines as a transaction does, under their own ids. */
@Component
final class LineStore {
  private static final int BYTE_ORDER_MARK = 3;

  private final Transactions transactions;
  private final FhirContext context;
  private final UnreadableJson form;

  LineStore(Transactions transactions, FhirContext context) {
    this.transactions = transactions;
    this.context = context;
    this.form = UnreadableJson.byForm(context);
  }

  /** What a line says: a resource, or why it is none. */
  record Read(@Nullable Resource resource, @Nullable Loss loss) {}

  /** Reads a line as strictly as the body of a request. */
  Read read(byte[] line) {
    if (line.length > LineHead.LONGEST) {
      return new Read(null, Loss.of(Reason.TOO_LONG));
    }
    var text = text(line);
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    var broken = form.first(body);
    if (broken == null) {
      try {
        return new Read((Resource) context.newJsonParser().parseResource(text), null);
      } catch (DataFormatException | ClassCastException unreadable) {
        broken = UnreadableJson.byValue(context).first(body);
      }
    }
    return new Read(
        null,
        new Loss(fault(LineHead.of(line).fault()), broken == null ? null : broken.expression()));
  }

  private static String text(byte[] line) {
    boolean marked = line.length >= BYTE_ORDER_MARK && line[0] == (byte) 0xEF;
    int from = marked ? BYTE_ORDER_MARK : 0;
    return new String(line, from, line.length - from, StandardCharsets.UTF_8);
  }

  private static Reason fault(@Nullable Fault fault) {
    if (fault == Fault.CUT_OFF) {
      return Reason.CUT_OFF;
    }
    return fault == Fault.NOT_JSON ? Reason.NOT_JSON : Reason.NOT_FHIR;
  }

  /** All or none of them. */
  void store(List<Resource> resources) {
    var bundle = new Bundle().setType(BundleType.TRANSACTION);
    for (var resource : resources) {
      var type = resource.fhirType();
      var id = resource.getIdElement().getIdPart();
      var request = bundle.addEntry().setResource(resource).getRequest();
      if (id == null) {
        request.setMethod(HTTPVerb.POST).setUrl(type);
      } else {
        request.setMethod(HTTPVerb.PUT).setUrl(type + "/" + id);
      }
    }
    transactions.carryOut(bundle);
  }

  /** Whether the database was away; then no line is to blame. */
  static boolean isUnavailable(RuntimeException problem) {
    for (Throwable each = problem; each != null; each = each.getCause()) {
      if (each instanceof DataAccessResourceFailureException
          || each instanceof CannotCreateTransactionException) {
        return true;
      }
    }
    return false;
  }

  /** Whether trying the same again may help. */
  static boolean isPassing(RuntimeException problem) {
    return problem instanceof ResourceVersionConflictException
        || problem instanceof DataAccessException;
  }
}

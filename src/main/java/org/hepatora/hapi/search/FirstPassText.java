// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.search;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import ca.uhn.fhir.jpa.dao.ResourceHistoryCalculator;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.JsonParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Leaves out the text of a new resource in the first of the two passes of a transaction: HAPI
 * (BaseHapiFhirDao.populateResourceIntoEntity, 8.8.0) writes it out and hashes it in both, keeps
 * nothing of the first, and its references still change.
 */
public final class FirstPassText extends ResourceHistoryCalculator {
  /** Called by HAPI's own wiring. */
  public FirstPassText(FhirContext context) {
    super(new Parsers(context), false);
  }

  /** HAPI's calculator asks its context for a parser and for nothing else. */
  private static final class Parsers extends FhirContext {
    private final FhirContext context;

    Parsers(FhirContext context) {
      super(FhirVersionEnum.R4);
      this.context = context;
    }

    @Override
    public IParser newJsonParser() {
      return new Parser(context);
    }
  }

  private static final class Parser extends JsonParser {
    Parser(FhirContext context) {
      super(context, new StrictErrorHandler());
    }

    @Override
    public String encodeResourceToString(IBaseResource resource) {
      return FirstPass.takeMark(resource) ? "" : super.encodeResourceToString(resource);
    }
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.context.support.IValidationSupport;
import org.hepatora.validation.definitions.CanonicalTypes;
import org.hepatora.validation.definitions.TypesContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;

/** What the validator of {@code $validate} knows of structures: FHIR's, and those stored here. */
final class StoredTypes extends TypesContext {
  StoredTypes(
      CanonicalTypes types, @Lazy @Qualifier("myJpaValidationSupport") IValidationSupport stored) {
    super(types, stored);
  }
}

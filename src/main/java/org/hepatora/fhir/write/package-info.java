/** Answers, plans and requests as FHIR. */
@NullMarked
package org.hepatora.fhir.write;

import org.jspecify.annotations.NullMarked;

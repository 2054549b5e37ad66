/** The FHIR operations: parameters to chart to decision to FHIR, and no judgement. */
@NullMarked
package org.hepatora.operation;

import org.jspecify.annotations.NullMarked;

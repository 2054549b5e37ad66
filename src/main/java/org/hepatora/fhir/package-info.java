/**
 * The edge between FHIR and the decision: readers turn R4 JSON trees into a patient picture and
 * name every fact they could not read; writers turn answers into FHIR.
 */
@NullMarked
package org.hepatora.fhir;

import org.jspecify.annotations.NullMarked;

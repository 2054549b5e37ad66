/** FHIR JSON trees to the values of the decision; what cannot be read is a problem with its path. */
@NullMarked
package org.hepatora.fhir.read;

import org.jspecify.annotations.NullMarked;

/** Corrections of HAPI FHIR 8.8.0 in the terminology operations. */
@NullMarked
package org.hepatora.hapi.terminology;

import org.jspecify.annotations.NullMarked;

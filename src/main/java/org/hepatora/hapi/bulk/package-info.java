/** Corrections of HAPI FHIR 8.8.0 in bulk export. */
@NullMarked
package org.hepatora.hapi.bulk;

import org.jspecify.annotations.NullMarked;

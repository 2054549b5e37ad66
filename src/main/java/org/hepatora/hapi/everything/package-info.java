/** What R4 has of Patient/$everything and HAPI FHIR 8.8.0 has not. */
@NullMarked
package org.hepatora.hapi.everything;

import org.jspecify.annotations.NullMarked;

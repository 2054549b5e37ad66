/** HAPI FHIR JPA wired as this product's FHIR server. */
@NullMarked
package org.hepatora.server.wiring;

import org.jspecify.annotations.NullMarked;

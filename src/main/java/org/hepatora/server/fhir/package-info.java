/** HAPI FHIR JPA wired as this product's FHIR server; no clinical judgement lives here. */
@NullMarked
package org.hepatora.server.fhir;

import org.jspecify.annotations.NullMarked;

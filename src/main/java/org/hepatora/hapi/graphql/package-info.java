/** Corrections of HAPI FHIR 8.8.0 in $graphql. */
@NullMarked
package org.hepatora.hapi.graphql;

import org.jspecify.annotations.NullMarked;

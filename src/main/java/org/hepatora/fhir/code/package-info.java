/** The canonical addresses and codes of the guide, and the tables that tell what a code means. */
@NullMarked
package org.hepatora.fhir.code;

import org.jspecify.annotations.NullMarked;

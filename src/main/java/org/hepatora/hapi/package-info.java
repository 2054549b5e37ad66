/** Corrections of HAPI FHIR, one class each. */
@NullMarked
package org.hepatora.hapi;

import org.jspecify.annotations.NullMarked;

/** The self-test of an EHR: whether its FHIR server gives what a decision needs. */
@NullMarked
package org.hepatora.check;

import org.jspecify.annotations.NullMarked;

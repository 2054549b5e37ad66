/** Fetching from the EHR's own FHIR server what its request did not bring. */
@NullMarked
package org.hepatora.cdshooks.fetch;

import org.jspecify.annotations.NullMarked;

/** A bulk client: what another FHIR server exports, fetched into a folder ({@code pull}). */
@NullMarked
package org.hepatora.pull;

import org.jspecify.annotations.NullMarked;

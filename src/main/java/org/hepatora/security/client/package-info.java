/** This server as a SMART app of another FHIR server: launch, sign-in there, access token. */
@NullMarked
package org.hepatora.security.client;

import org.jspecify.annotations.NullMarked;

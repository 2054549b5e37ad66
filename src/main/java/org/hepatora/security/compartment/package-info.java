/** Scopes turned into what each FHIR request may do, see and find. Deny unless granted. */
@NullMarked
package org.hepatora.security.compartment;

import org.jspecify.annotations.NullMarked;

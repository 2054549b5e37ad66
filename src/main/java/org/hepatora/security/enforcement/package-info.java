/** Scopes turned into what each FHIR request may do, see and find. Deny unless granted. */
@NullMarked
package org.hepatora.security.enforcement;

import org.jspecify.annotations.NullMarked;

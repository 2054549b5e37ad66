/** Tests of access control. */
@NullMarked
package org.hepatora.security.scopes;

import org.jspecify.annotations.NullMarked;

/** Tests of access control. */
@NullMarked
package org.hepatora.security.authorization;

import org.jspecify.annotations.NullMarked;

/** Tests of access control. */
@NullMarked
package org.hepatora.security;

import org.jspecify.annotations.NullMarked;

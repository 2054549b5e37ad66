/** Tests of access control. */
@NullMarked
package org.hepatora.security.enforcement;

import org.jspecify.annotations.NullMarked;

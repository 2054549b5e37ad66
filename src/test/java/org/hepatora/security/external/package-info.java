/** Tests with an issuer outside. */
@NullMarked
package org.hepatora.security.external;

import org.jspecify.annotations.NullMarked;

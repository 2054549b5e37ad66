/** Tokens of an OpenID Connect issuer outside this server. */
@NullMarked
package org.hepatora.security.external;

import org.jspecify.annotations.NullMarked;

/** Who may see what: the mode the server runs in, and the web pages' share of it. */
@NullMarked
package org.hepatora.security;

import org.jspecify.annotations.NullMarked;

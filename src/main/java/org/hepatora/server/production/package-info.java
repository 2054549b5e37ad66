/** The production profile: it starts with every setting it needs or not at all. */
@NullMarked
package org.hepatora.server.production;

import org.jspecify.annotations.NullMarked;

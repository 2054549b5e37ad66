/** What a caller is answered when a request fails. */
@NullMarked
package org.hepatora.server.answers;

import org.jspecify.annotations.NullMarked;

/** What every part may use of the server without knowing it. */
@NullMarked
package org.hepatora.platform;

import org.jspecify.annotations.NullMarked;

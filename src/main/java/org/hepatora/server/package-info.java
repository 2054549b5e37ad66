/** The running server: main class and settings every part shares. */
@NullMarked
package org.hepatora.server;

import org.jspecify.annotations.NullMarked;

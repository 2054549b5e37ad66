/** What goes over the wire: JSON in and out, headers, cross-origin rules, and refusals. */
@NullMarked
package org.hepatora.cdshooks.wire;

import org.jspecify.annotations.NullMarked;

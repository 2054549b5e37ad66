/** The gates in their order, each says pass, block or unknown. */
@NullMarked
package org.hepatora.decision.gate;

import org.jspecify.annotations.NullMarked;

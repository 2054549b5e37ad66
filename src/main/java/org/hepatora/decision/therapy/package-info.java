/** Drugs, regimens, lines of therapy, local therapy, surgery and their intervals. */
@NullMarked
package org.hepatora.decision.therapy;

import org.jspecify.annotations.NullMarked;

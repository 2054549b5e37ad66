/** The pages about the many: survival by strategy, and response by regimen. */
@NullMarked
package org.hepatora.board.outcomes;

import org.jspecify.annotations.NullMarked;

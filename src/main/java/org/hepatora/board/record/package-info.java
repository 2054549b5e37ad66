/** One patient's record and what was decided of it, for the pages. */
@NullMarked
package org.hepatora.board.record;

import org.jspecify.annotations.NullMarked;

/** The page of a patient launched from another server. */
@NullMarked
package org.hepatora.board.launch;

import org.jspecify.annotations.NullMarked;

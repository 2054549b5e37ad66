/** The list of patients by urgency and how it is kept up to date. */
@NullMarked
package org.hepatora.board.worklist;

import org.jspecify.annotations.NullMarked;

/** The tumour board view: the worklist, one patient's course and answer, and what-if. */
@NullMarked
package org.hepatora.board;

import org.jspecify.annotations.NullMarked;

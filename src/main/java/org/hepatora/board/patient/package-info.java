/** One patient's page: course, answer, criteria, what-if. */
@NullMarked
package org.hepatora.board.patient;

import org.jspecify.annotations.NullMarked;

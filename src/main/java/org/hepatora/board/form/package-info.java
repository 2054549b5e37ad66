/** The forms of a patient's page: what they propose and what they write. */
@NullMarked
package org.hepatora.board.form;

import org.jspecify.annotations.NullMarked;

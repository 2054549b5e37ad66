/** The words of the decision in a language that is not there yet. */
@NullMarked
package org.hepatora.language.message;

import org.jspecify.annotations.NullMarked;

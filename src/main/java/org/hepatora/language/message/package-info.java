/** The words of the decision in a language, from the message bundles; java.* only. */
@NullMarked
package org.hepatora.language.message;

import org.jspecify.annotations.NullMarked;

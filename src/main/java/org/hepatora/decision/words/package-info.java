/** What the decision says, as keys with arguments: no language is spoken here. */
@NullMarked
package org.hepatora.decision.words;

import org.jspecify.annotations.NullMarked;

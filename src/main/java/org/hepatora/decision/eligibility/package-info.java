/** The question itself: is now the moment to present this patient for surgery? */
@NullMarked
package org.hepatora.decision.eligibility;

import org.jspecify.annotations.NullMarked;

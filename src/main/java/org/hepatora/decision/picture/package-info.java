/** What was read of a patient, as one value. */
@NullMarked
package org.hepatora.decision.picture;

import org.jspecify.annotations.NullMarked;

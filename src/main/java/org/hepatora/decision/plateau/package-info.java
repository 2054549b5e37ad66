/** The treatment plateau, and how each lesion behaves under therapy. */
@NullMarked
package org.hepatora.decision.plateau;

import org.jspecify.annotations.NullMarked;

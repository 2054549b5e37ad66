/** What follows from the answer: a proposed treatment plan with dates, for the MDT to decide on. */
@NullMarked
package org.hepatora.decision.plan;

import org.jspecify.annotations.NullMarked;

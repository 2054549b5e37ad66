/** Scores, stages and endpoints shown beside the answer; they decide nothing. */
@NullMarked
package org.hepatora.decision.measure;

import org.jspecify.annotations.NullMarked;

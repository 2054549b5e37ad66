/** One patient's record read, judged and measured once: the walk that every feature takes. */
@NullMarked
package org.hepatora.review;

import org.jspecify.annotations.NullMarked;

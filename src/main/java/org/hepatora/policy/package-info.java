/** A hospital's own numbers: one file over the standard policy. */
@NullMarked
package org.hepatora.policy;

import org.jspecify.annotations.NullMarked;

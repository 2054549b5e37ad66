/** What the server counts of itself for whoever runs it; numbers and kinds, never a patient. */
@NullMarked
package org.hepatora.metrics;

import org.jspecify.annotations.NullMarked;

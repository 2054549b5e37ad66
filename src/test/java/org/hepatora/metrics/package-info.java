/** What is counted, at its port and in what reads it. */
@NullMarked
package org.hepatora.metrics;

import org.jspecify.annotations.NullMarked;

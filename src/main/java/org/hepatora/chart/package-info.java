/** The stored record: what features may ask of it. */
@NullMarked
package org.hepatora.chart;

import org.jspecify.annotations.NullMarked;

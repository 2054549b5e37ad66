/**
 * Files of other systems taken into the record: {@code $import}, with a report of what became of
 * every line.
 */
@NullMarked
package org.hepatora.intake;

import org.jspecify.annotations.NullMarked;

/** The course of the disease and its treatment up to one day. */
@NullMarked
package org.hepatora.decision.course;

import org.jspecify.annotations.NullMarked;

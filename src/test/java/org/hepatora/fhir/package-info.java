/** Tests of the readers and writers at the edge. */
@NullMarked
package org.hepatora.fhir;

import org.jspecify.annotations.NullMarked;

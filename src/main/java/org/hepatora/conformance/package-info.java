/** The implementation guide as the server knows it: profiles, terminology, operations, examples. */
@NullMarked
package org.hepatora.conformance;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.hepatora.conformance;

import org.jspecify.annotations.NullMarked;

/** How fast the decision is; docs/performance.md. Not part of the product or of its tests. */
@NullMarked
package org.hepatora.bench;

import org.jspecify.annotations.NullMarked;

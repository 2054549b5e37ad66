@NullMarked
package org.hepatora.guide;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.hepatora.knowledge;

import org.jspecify.annotations.NullMarked;

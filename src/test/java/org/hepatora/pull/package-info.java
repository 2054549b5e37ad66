@NullMarked
package org.hepatora.pull;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.hepatora.intake;

import org.jspecify.annotations.NullMarked;

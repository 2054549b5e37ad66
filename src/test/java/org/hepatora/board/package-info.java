@NullMarked
package org.hepatora.board;

import org.jspecify.annotations.NullMarked;

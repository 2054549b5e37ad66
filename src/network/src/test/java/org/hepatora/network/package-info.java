@NullMarked
package org.hepatora.network;

import org.jspecify.annotations.NullMarked;

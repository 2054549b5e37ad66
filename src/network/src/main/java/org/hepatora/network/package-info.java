/** The decision over a network's bulk export, on Apache Spark. */
@NullMarked
package org.hepatora.network;

import org.jspecify.annotations.NullMarked;

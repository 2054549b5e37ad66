/** Says what the decision has found; plain Java, so that engines without a server can say it. */
@NullMarked
package org.hepatora.speech;

import org.jspecify.annotations.NullMarked;

/** The self-test of an EHR, against stand-ins and this server. */
@NullMarked
package org.hepatora.check;

import org.jspecify.annotations.NullMarked;

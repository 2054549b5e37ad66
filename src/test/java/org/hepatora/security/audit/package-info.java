/** Tests of the audit. */
@NullMarked
package org.hepatora.security.audit;

import org.jspecify.annotations.NullMarked;

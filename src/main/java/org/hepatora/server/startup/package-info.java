/**
 * What happens between the start of the process and the first answer: warm-up, guide and policy.
 */
@NullMarked
package org.hepatora.server.startup;

import org.jspecify.annotations.NullMarked;

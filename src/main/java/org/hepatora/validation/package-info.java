/** What is refused before it is stored: profiles, lost elements, unreadable bodies. */
@NullMarked
package org.hepatora.validation;

import org.jspecify.annotations.NullMarked;

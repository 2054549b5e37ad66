/** What clinicians did with the cards: taken in, kept, counted. */
@NullMarked
package org.hepatora.cdshooks.feedback;

import org.jspecify.annotations.NullMarked;

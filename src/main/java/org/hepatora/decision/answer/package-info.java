/** What an answer is made of: criteria, rules, what was seen, citations. */
@NullMarked
package org.hepatora.decision.answer;

import org.jspecify.annotations.NullMarked;

/** What every integration test stands on: one running server and a few words to talk to it. */
@NullMarked
package org.hepatora;

import org.jspecify.annotations.NullMarked;

/** Who may call the CDS services: registered clients, their tokens, servers and rates. */
@NullMarked
package org.hepatora.cdshooks.client;

import org.jspecify.annotations.NullMarked;

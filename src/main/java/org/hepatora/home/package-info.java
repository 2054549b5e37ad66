/** The start page: what this server offers and the demo patients to try it on. */
@NullMarked
package org.hepatora.home;

import org.jspecify.annotations.NullMarked;

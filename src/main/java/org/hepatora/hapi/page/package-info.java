/** The first page of a search: answered in one transaction, kept only when another follows. */
@NullMarked
package org.hepatora.hapi.page;

import org.jspecify.annotations.NullMarked;

/** The languages of the pages, their bundles and their switch. */
@NullMarked
package org.hepatora.language;

import org.jspecify.annotations.NullMarked;

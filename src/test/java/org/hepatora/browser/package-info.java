/** Chromium for tests of the pages, and what every page must keep. */
@NullMarked
package org.hepatora.browser;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.hepatora.fetch;

import org.jspecify.annotations.NullMarked;

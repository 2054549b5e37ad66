@NullMarked
package org.hepatora.files;

import org.jspecify.annotations.NullMarked;

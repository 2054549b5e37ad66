@NullMarked
package org.hepatora.files.loop;

import org.jspecify.annotations.NullMarked;

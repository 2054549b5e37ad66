// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files.loop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.hepatora.files.LineHead;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file one by one. A line longer than any resource is passed over in constant
 * memory: of it only its beginning comes back, one byte too long.
 */
final class NdjsonLines {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;

  NdjsonLines(InputStream in) {
    this.in = in;
  }

  /** The next line without its end; null after the last. */
  byte @Nullable [] next() throws IOException {
    var begun = new ByteArrayOutputStream(0);
    boolean any = false;
    while (fill()) {
      any = true;
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      if (end < limit && begun.size() == 0) {
        var line = Arrays.copyOfRange(buffer, position, end);
        position = end + 1;
        return line;
      }
      int room = LineHead.LONGEST + 1 - begun.size();
      begun.write(buffer, position, Math.min(room, end - position));
      position = Math.min(end + 1, limit);
      if (end < limit) {
        return begun.toByteArray();
      }
    }
    return any ? begun.toByteArray() : null;
  }

  private boolean fill() throws IOException {
    if (position >= limit) {
      position = 0;
      limit = in.read(buffer);
    }
    return limit > 0;
  }
}

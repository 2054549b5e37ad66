// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.hepatora.errors.Kind;

/**
 * Reads request bodies up to a limit. What is over the limit is thrown away rather than left
 * unread: a client still sending would otherwise meet a closed connection instead of the 413.
 *
 * @param limit bytes
 */
public record RequestBody(int limit) {
  private static final int DISCARDED_AT_MOST = 64 * 1024 * 1024;

  public byte[] read(HttpServletRequest request) throws IOException {
    var input = request.getInputStream();
    var body = request.getContentLengthLong() > limit ? null : input.readNBytes(limit + 1);
    if (body == null || body.length > limit) {
      discard(input);
      throw new Refusal(Kind.TOO_LARGE, "The body is larger than " + limit + " bytes");
    }
    return body;
  }

  private static void discard(InputStream input) throws IOException {
    var buffer = new byte[64 * 1024];
    long left = DISCARDED_AT_MOST;
    int read = 0;
    while (left > 0 && read >= 0) {
      read = input.read(buffer);
      left -= read;
    }
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.answers;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.function.LongConsumer;

/** A request that tells how much of its body has been read, whenever more is. */
final class CountedRequest extends HttpServletRequestWrapper {
  private final LongConsumer told;

  CountedRequest(HttpServletRequest request, LongConsumer told) {
    super(request);
    this.told = told;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Counting(super.getInputStream(), told);
  }

  private static final class Counting extends ServletInputStream {
    private final ServletInputStream source;
    private final LongConsumer told;
    private long read;

    Counting(ServletInputStream source, LongConsumer told) {
      this.source = source;
      this.told = told;
    }

    @Override
    public int read() throws IOException {
      int each = source.read();
      count(each < 0 ? 0 : 1);
      return each;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = source.read(target, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int more) {
      if (more > 0) {
        read += more;
        told.accept(read);
      }
    }

    @Override
    public boolean isFinished() {
      return source.isFinished();
    }

    @Override
    public boolean isReady() {
      return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      source.setReadListener(listener);
    }
  }
}

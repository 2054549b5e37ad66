// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0
package org.hepatora.hapi;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** A request whose body was begun to read, and can be read from its beginning. */
final class ReadBody extends HttpServletRequestWrapper {
  private final ServletInputStream body;

  ReadBody(HttpServletRequest request, byte[] beginning) throws IOException {
    super(request);
    this.body =
        new Whole(
            new SequenceInputStream(new ByteArrayInputStream(beginning), request.getInputStream()));
  }

  @Override
  public ServletInputStream getInputStream() {
    return body;
  }

  private static final class Whole extends ServletInputStream {
    private final InputStream bytes;
    private boolean isFinished;

    Whole(InputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      int next = bytes.read();
      isFinished = next < 0;
      return next;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int count = bytes.read(buffer, from, length);
      isFinished = count < 0;
      return count;
    }

    @Override
    public boolean isFinished() {
      return isFinished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("The FHIR endpoint reads as it answers");
    }
  }
}

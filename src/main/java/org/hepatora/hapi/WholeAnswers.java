// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an answer leave in large pieces: HAPI 8.8.0's JSON writer flushes after nearly every
 * element, which makes thousands of HTTP chunks of one large answer. Here a flush does nothing and
 * Tomcat's buffer decides; the end of the request sends the rest.
 */
public final class WholeAnswers extends OncePerRequestFilter {
  private static final int BUFFER_BYTES = 64 * 1024;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setBufferSize(BUFFER_BYTES);
    var unhurried = new Unhurried(response);
    chain.doFilter(request, unhurried);
    unhurried.finish();
  }

  private static final class Unhurried extends HttpServletResponseWrapper {
    private @Nullable PrintWriter writer;
    private @Nullable ServletOutputStream stream;

    Unhurried(HttpServletResponse response) {
      super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      if (stream == null) {
        stream = new Stream(super.getOutputStream());
      }
      return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      if (writer == null) {
        writer =
            new PrintWriter(
                new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8), false);
      }
      return writer;
    }

    @Override
    public void flushBuffer() {
      // the end of the request flushes
    }

    void finish() {
      if (writer != null) {
        writer.flush();
      }
    }
  }

  private static final class Stream extends ServletOutputStream {
    private final ServletOutputStream target;

    Stream(ServletOutputStream target) {
      this.target = target;
    }

    @Override
    public void flush() {
      // the end of the request flushes
    }

    @Override
    public void write(int each) throws IOException {
      target.write(each);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      target.write(bytes, offset, length);
    }

    @Override
    public boolean isReady() {
      return target.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      target.setWriteListener(listener);
    }
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.answers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the bytes of all request bodies in flight by the memory there is, whatever door they come
 * through: who comes when it is used up is told to come back. A body is parsed, checked and copied
 * while its request runs, so it is held until the answer is given; one that comes too slowly is
 * given up, for what it holds nobody else has.
 */
public final class BodyBudget extends OncePerRequestFilter {
  /** What many may send at once without being counted. */
  private static final int SMALL = 16 * 1024;

  private final long bytes;
  private final AtomicLong left;
  private final Duration longest;

  /**
   * A budget of so many bytes.
   *
   * @param longest in which a body has to arrive
   */
  public BodyBudget(long bytes, Duration longest) {
    this.bytes = bytes;
    this.left = new AtomicLong(bytes);
    this.longest = longest;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var share = new Share(Math.max(0, request.getContentLengthLong()));
    try {
      share.grow(0);
      boolean none = request.getContentLengthLong() == 0;
      chain.doFilter(none ? request : new CountedRequest(request, share::grow), response);
    } finally {
      left.addAndGet(share.taken);
    }
  }

  /** What one request holds: all it announced, and what comes beyond. */
  private final class Share {
    private final long announced;
    private final long begun = System.nanoTime();
    private long taken;

    Share(long announced) {
      this.announced = announced;
    }

    /** When so much has arrived. */
    void grow(long arrived) {
      if (System.nanoTime() - begun > longest.toNanos()) {
        throw new RequestProblem(Kind.INVALID, "The body takes too long to arrive", null);
      }
      long size = Math.max(announced, arrived);
      long more = size <= SMALL ? 0 : size - taken;
      if (more <= 0) {
        return;
      }
      if (size > bytes) {
        throw new RequestProblem(
            Kind.TOO_LARGE, "The body is larger than the memory of this server takes", null);
      }
      if (left.addAndGet(-more) < 0) {
        left.addAndGet(more);
        throw new RequestProblem(
            Kind.UNAVAILABLE,
            "Too much is being sent to this server at this moment; try again later",
            null);
      }
      taken += more;
    }
  }
}

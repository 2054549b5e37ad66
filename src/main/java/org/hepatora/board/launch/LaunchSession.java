// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.hepatora.security.client.LaunchedChart;
import org.hepatora.security.client.PendingLaunch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * The launches of one browser. Each page has a key of its own, so that the launch of another
 * patient never changes whom a page is about.
 */
final class LaunchSession {
  private static final int MOST = 10;
  private static final String PENDING = LaunchSession.class.getName() + ".pending";
  private static final String CHARTS = LaunchSession.class.getName() + ".charts";

  private final HttpSession session;

  private LaunchSession(HttpSession session) {
    this.session = session;
  }

  static LaunchSession of(HttpServletRequest request) {
    return new LaunchSession(request.getSession());
  }

  /** The user of this launch goes to sign in. */
  void begin(PendingLaunch pending) {
    put(PENDING, pending.state(), pending);
  }

  /** The launch of that state, which is good once; null when there is none. */
  @Nullable PendingLaunch end(String state) {
    synchronized (WebUtils.getSessionMutex(session)) {
      var all = kept(PENDING);
      var pending = all.remove(state);
      session.setAttribute(PENDING, all);
      return pending instanceof PendingLaunch known ? known : null;
    }
  }

  /** The key of a new page. */
  String open(LaunchedChart chart) {
    var key = UUID.randomUUID().toString();
    put(CHARTS, key, chart);
    return key;
  }

  /** The record behind a page; null when its token ended or there is none. */
  @Nullable LaunchedChart chart(String key) {
    return kept(CHARTS).get(key) instanceof LaunchedChart chart
            && chart.until().isAfter(Instant.now())
        ? chart
        : null;
  }

  private void put(String name, String key, Serializable value) {
    synchronized (WebUtils.getSessionMutex(session)) {
      var all = kept(name);
      all.put(key, value);
      while (all.size() > MOST) {
        all.remove(all.keySet().iterator().next());
      }
      session.setAttribute(name, all);
    }
  }

  /** A copy: what is changed is set anew, so that a session kept elsewhere sees it. */
  @SuppressWarnings("unchecked")
  private LinkedHashMap<String, Serializable> kept(String name) {
    return session.getAttribute(name) instanceof LinkedHashMap<?, ?> all
        ? new LinkedHashMap<>((LinkedHashMap<String, Serializable>) all)
        : new LinkedHashMap<>();
  }
}

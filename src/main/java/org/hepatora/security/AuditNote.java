// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the parts that serve a request add to its line in the audit. */
public final class AuditNote {
  private static final String KEY = AuditNote.class.getName();
  private static final int MOST_PATIENTS = 500;

  private final Set<String> patients = new LinkedHashSet<>();
  private @Nullable String subject;
  private @Nullable String client;
  private int written;

  private AuditNote() {}

  /** The note of this request. */
  public static synchronized AuditNote of(HttpServletRequest request) {
    if (request.getAttribute(KEY) instanceof AuditNote note) {
      return note;
    }
    var note = new AuditNote();
    request.setAttribute(KEY, note);
    return note;
  }

  /** This patient's data was used. */
  public synchronized void patient(String id) {
    if (patients.size() < MOST_PATIENTS) {
      patients.add(id);
    }
  }

  /** Who asks, where no access token says it. */
  public synchronized void subject(String who) {
    subject = who;
  }

  /** The app that asks, where neither an access token nor the request says it. */
  public synchronized void client(String app) {
    client = app;
  }

  /** The app, null where nobody has said it. */
  public synchronized @Nullable String client() {
    return client;
  }

  /** A change was recorded together with what it changed. */
  public synchronized void written() {
    written++;
  }

  /** The patients, each once. */
  public synchronized String[] patients() {
    return patients.toArray(String[]::new);
  }

  /** Who asked, null where an access token says it. */
  public synchronized @Nullable String subject() {
    return subject;
  }

  /** How many changes were recorded. */
  public synchronized int changes() {
    return written;
  }
}

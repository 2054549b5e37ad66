// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.hepatora.cdshooks.client.Caller;
import org.hepatora.cdshooks.client.CallerGate;
import org.hepatora.cdshooks.wire.Refusal;
import org.hepatora.errors.Kind;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Lets callers in to the addresses of this server, as clients know them. */
@Component
final class CdsDoor {
  private static final String SERVICES = "/cds-services";

  private final CallerGate gate;
  private final OwnServer own;

  CdsDoor(CallerGate gate, OwnServer own) {
    this.gate = gate;
    this.own = own;
  }

  /** Discovery, for everybody. */
  void openToAll(HttpServletRequest request) {
    gate.admitToDiscovery(request.getHeader(HttpHeaders.AUTHORIZATION), own.url() + SERVICES);
  }

  /** The service itself. */
  Caller admit(HttpServletRequest request, String service) {
    return admit(request, service, "");
  }

  /**
   * An address below the service.
   *
   * @param below e.g. {@code /feedback}
   */
  Caller admit(HttpServletRequest request, String service, String below) {
    var address = own.url() + SERVICES + "/" + service + below;
    var caller =
        gate.admit(request.getHeader(HttpHeaders.AUTHORIZATION), address, isLocal(request));
    if (!caller.mayCall(service)) {
      throw new Refusal(Kind.FORBIDDEN, "This client is not registered for this service");
    }
    return caller;
  }

  /**
   * The same for what the server's own sign-in guards where it is switched on: whom that let
   * through to here is an administrator, and needs no token of a CDS client beside.
   */
  Caller admitReader(HttpServletRequest request, String service, String below) {
    return request.getUserPrincipal() == null ? admit(request, service, below) : Caller.signedIn();
  }

  private static boolean isLocal(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException unreadable) {
      return false;
    }
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

/** The server was told to listen to the network without access control. */
final class OpenToTheNetworkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OpenToTheNetworkException() {
    super(
        "hepatora.security.mode is open, and server.address is not a loopback address:"
            + " anybody in the network could read and change every record.");
  }
}

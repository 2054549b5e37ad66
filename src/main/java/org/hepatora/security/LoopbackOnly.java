// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Refuses to start without access control on an address that others can reach. */
final class LoopbackOnly implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    if (isOpenToTheNetwork(event.getEnvironment())) {
      throw new OpenToTheNetworkException();
    }
  }

  static boolean isOpenToTheNetwork(Environment environment) {
    boolean open =
        environment.getProperty("hepatora.security.mode", "open").equalsIgnoreCase("open");
    return open && !isLoopback(environment.getProperty("server.address", ""));
  }

  private static boolean isLoopback(String address) {
    try {
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}

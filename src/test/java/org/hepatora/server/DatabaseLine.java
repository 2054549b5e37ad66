// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The line between a server and its database, which can be cut and mended. */
public final class DatabaseLine {
  private final int databasePort;
  private final ServerSocket door;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile boolean isCut;

  public DatabaseLine(int databasePort) throws IOException {
    this.databasePort = databasePort;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::serve);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** Ends every connection and every new one at once; the port stays ours. */
  public void cut() throws IOException {
    isCut = true;
    for (Socket each : open) {
      each.close();
    }
    open.clear();
  }

  public void mend() {
    isCut = false;
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        if (isCut) {
          client.close();
        } else {
          join(client);
        }
      } catch (IOException gone) {
        // The database is gone and the client is told by the end.
        continue;
      }
    }
  }

  private void join(Socket client) throws IOException {
    var database = new Socket(InetAddress.getLoopbackAddress(), databasePort);
    client.setTcpNoDelay(true);
    database.setTcpNoDelay(true);
    open.add(client);
    open.add(database);
    start(() -> pump(client, database));
    start(() -> pump(database, client));
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[16_384];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        out.write(buffer, 0, count);
        out.flush();
      }
    } catch (IOException cut) {
      // Either side ended; both sockets are closed here.
    }
  }

  private static void start(Runnable work) {
    var thread = new Thread(work, "database-line");
    thread.setDaemon(true);
    thread.start();
  }
}

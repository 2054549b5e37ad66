package org.hepatora.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The line between a server and its database, which can be cut and mended. */
final class DatabaseLine {
  private final int databasePort;
  private final int port;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile @Nullable ServerSocket door;

  DatabaseLine(int databasePort) throws IOException {
    this.databasePort = databasePort;
    var first = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.port = first.getLocalPort();
    serve(first);
  }

  int port() {
    return port;
  }

  /** Ends every connection and refuses new ones. */
  void cut() throws IOException {
    var now = door;
    door = null;
    if (now != null) {
      now.close();
    }
    for (Socket each : open) {
      each.close();
    }
    open.clear();
  }

  void mend() throws IOException {
    if (door == null) {
      serve(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
    }
  }

  private void serve(ServerSocket listening) {
    door = listening;
    start(
        () -> {
          while (!listening.isClosed()) {
            try {
              join(listening.accept());
            } catch (IOException closed) {
              // Cut: the loop ends, or the database is gone and the client is told by the end.
              continue;
            }
          }
        });
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

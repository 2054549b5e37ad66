// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that holds the embedded database, owned by one server at a time. The operating system
 * releases the lock when its owner dies, however it dies; a database that outlived its server is
 * stopped before the folder is used again.
 */
final class DataFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
  private static final long STOP_SECONDS = 20;

  private final Path root;
  private final FileChannel channel;

  private DataFolder(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /**
   * Takes the folder.
   *
   * @throws DataFolderInUseException when another running server owns it
   */
  static DataFolder own(Path folder) {
    try {
      Path root = Files.createDirectories(folder.toAbsolutePath().normalize());
      FileChannel channel =
          FileChannel.open(
              root.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new DataFolderInUseException(root);
      }
      var owned = new DataFolder(root, channel);
      owned.stopOrphanedDatabase();
      return owned;
    } catch (IOException problem) {
      throw new UncheckedIOException("The data folder " + folder + " cannot be used", problem);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  /** Where PostgreSQL keeps its files. */
  Path database() {
    return root.resolve("postgresql");
  }

  /** Where the PostgreSQL programs are unpacked. */
  Path programs() {
    return root.resolve("programs");
  }

  /** A server that was killed leaves its postmaster running; we own the lock, so nobody uses it. */
  private void stopOrphanedDatabase() throws IOException {
    Path pidFile = database().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
    var postmaster = ProcessHandle.of(pid).filter(DataFolder::isPostgres);
    if (postmaster.isEmpty()) {
      return;
    }
    LOG.info("Stopping the database that an earlier server left running (process {})", pid);
    postmaster.get().destroy();
    if (!ended(postmaster.get())) {
      postmaster.get().destroyForcibly();
      ended(postmaster.get());
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } catch (java.util.concurrent.ExecutionException
        | java.util.concurrent.TimeoutException stillThere) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * One file of a package of the npm registry, fetched by npm once into {@code target}. The archive
 * must have the digest that is pinned; without npm, or without a way to its registry, the test is
 * skipped and says so.
 */
record NpmPackage(String name, String version, String sha512) {
  private static final Path FOLDER = Path.of("target", "npm");

  String file(String path) {
    Path archive = FOLDER.resolve(name + "-" + version + ".tgz");
    try {
      if (!Files.exists(archive)) {
        fetch();
      }
      check(Files.readAllBytes(archive));
      return extracted(archive, "package/" + path);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private void fetch() throws IOException {
    Files.createDirectories(FOLDER);
    boolean fetched;
    try {
      var npm =
          new ProcessBuilder("npm", "pack", name + "@" + version, "--pack-destination", ".")
              .directory(FOLDER.toFile())
              .redirectErrorStream(true)
              .redirectOutput(FOLDER.resolve("npm.log").toFile())
              .start();
      fetched = npm.waitFor(60, TimeUnit.SECONDS) && npm.exitValue() == 0;
      npm.destroyForcibly();
    } catch (IOException noNpm) {
      fetched = false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
    Assumptions.assumeTrue(
        fetched, "npm is not here or cannot fetch " + name + "@" + version + ": skipped");
  }

  private void check(byte[] archive) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-512").digest(archive);
      if (!Base64.getEncoder().encodeToString(digest).equals(sha512)) {
        throw new IllegalStateException(name + " is not the package that is pinned");
      }
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String extracted(Path archive, String path) throws IOException {
    try (var files =
        new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
      for (var each = files.getNextEntry(); each != null; each = files.getNextEntry()) {
        if (each.getName().equals(path)) {
          return new String(files.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalStateException("no " + path + " in " + archive);
  }
}

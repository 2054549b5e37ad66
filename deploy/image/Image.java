// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the layers of the image together: Debian's libraries with Java, the libraries, the server.
 * What stands in a layer depends on the files alone, so the same files make the same image.
 */
final class Image {
  private static final AbsoluteUnixPath HOME = AbsoluteUnixPath.get("/opt/hepatora");

  /** {@code ARCHITECTURE BASE-FOLDER APP-FOLDER VERSION TAR}. */
  public static void main(String[] words) throws Exception {
    var app = Path.of(words[2]);
    Jib.fromScratch()
        .setPlatforms(Set.of(new Platform(words[0], "linux")))
        .setFormat(ImageFormat.Docker)
        .setFileEntriesLayers(
            layer("base", Path.of(words[1]), AbsoluteUnixPath.get("/")),
            layer("libraries", app.resolve("lib"), HOME.resolve("lib")),
            server(app))
        .setUser("65532:65532")
        .setWorkingDirectory(AbsoluteUnixPath.get("/tmp"))
        .setEnvironment(Map.of("LANG", "C.UTF-8", "SERVER_ADDRESS", "0.0.0.0"))
        .setEntrypoint(
            List.of(
                "/opt/java/bin/java",
                "-XX:MaxRAMPercentage=50",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:SharedArchiveFile=/opt/hepatora/hepatora.jsa",
                "-Xshare:auto",
                "-jar",
                "/opt/hepatora/hepatora.jar"))
        .addExposedPort(Port.tcp(8080))
        .setLabels(
            Map.of(
                "org.opencontainers.image.title", "Hepatora",
                "org.opencontainers.image.version", words[3],
                "org.opencontainers.image.licenses", "Apache-2.0"))
        .setCreationTime(Instant.EPOCH)
        .containerize(
            Containerizer.to(TarImage.at(Path.of(words[4])).named("hepatora:" + words[3]))
                .setBaseImageLayersCache(app.resolveSibling("cache"))
                .setApplicationLayersCache(app.resolveSibling("cache"))
                .setOfflineMode(true));
  }

  private static FileEntriesLayer layer(String name, Path from, AbsoluteUnixPath to)
      throws IOException {
    var layer = FileEntriesLayer.builder().setName(name);
    try (var files = Files.walk(from)) {
      for (Path each : files.sorted().filter(file -> !file.equals(from)).toList()) {
        layer.addEntry(each, to.resolve(from.relativize(each).toString()), permissions(each));
      }
    }
    return layer.build();
  }

  private static FileEntriesLayer server(Path app) throws IOException {
    var layer = FileEntriesLayer.builder().setName("server");
    for (String name : List.of("hepatora.jar", "hepatora.jsa")) {
      var file = app.resolve(name);
      if (Files.exists(file)) {
        layer.addEntry(file, HOME.resolve(name), FilePermissions.fromOctalString("644"));
      }
    }
    return layer.build();
  }

  private static FilePermissions permissions(Path file) {
    if (file.endsWith("base/tmp")) {
      return FilePermissions.fromOctalString("777");
    }
    return FilePermissions.fromOctalString(Files.isExecutable(file) ? "755" : "644");
  }
}

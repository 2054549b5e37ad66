// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.Yaml;

/** Holds manifests to Kubernetes' model: a field it does not have, a missing one or a wrong type fails. */
final class Manifests {
  public static void main(String[] files) throws Exception {
    boolean right = true;
    for (var file : files) {
      for (Object manifest : new Yaml().loadAll(Files.readString(Path.of(file)))) {
        right &= holds(file, new Gson().toJsonTree(manifest));
      }
    }
    System.exit(right ? 0 : 1);
  }

  private static boolean holds(String file, JsonElement manifest) throws Exception {
    var kind = manifest.getAsJsonObject().get("kind").getAsString();
    var what = "%s: %s %s".formatted(file, manifest.getAsJsonObject().get("apiVersion").getAsString(), kind);
    try {
      Class.forName("io.kubernetes.client.openapi.models.V1" + kind)
          .getMethod("validateJsonElement", JsonElement.class)
          .invoke(null, manifest);
      System.out.println(what);
      return true;
    } catch (InvocationTargetException refused) {
      System.out.println(what + ": " + refused.getCause().getMessage());
      return false;
    }
  }
}

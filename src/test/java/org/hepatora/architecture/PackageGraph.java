// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which room imports from which, drawn from the sources.
 *
 * @param arrows for every room below the root the rooms it imports from
 */
record PackageGraph(TreeMap<String, TreeSet<String>> arrows) {
  private static final Pattern ARROW = Pattern.compile("^\\s*(\\w+) --> ([\\w& ]+)$");

  /** The graph of the rooms below a root package, from Java files in some folders. */
  static PackageGraph ofSources(String root, Path... folders) {
    var room = Pattern.compile("^package " + Pattern.quote(root) + "\\.(\\w+)");
    var seen =
        Pattern.compile(
            "^import (?:static )?" + Pattern.quote(root) + "\\.([a-z]\\w*)\\.", Pattern.MULTILINE);
    var graph = new PackageGraph(new TreeMap<>());
    for (var folder : folders) {
      for (var text : javaFiles(folder)) {
        var own = Pattern.compile(room.pattern(), Pattern.MULTILINE).matcher(text);
        if (own.find()) {
          seen.matcher(text).results().forEach(it -> graph.add(own.group(1), it.group(1)));
        }
      }
    }
    return graph;
  }

  /** The arrows written down in a page as {@code room --> other & another}. */
  static PackageGraph ofPage(Path page) {
    var graph = new PackageGraph(new TreeMap<>());
    read(page)
        .lines()
        .map(ARROW::matcher)
        .filter(line -> line.matches())
        .forEach(
            line ->
                Arrays.stream(line.group(2).split("&"))
                    .forEach(to -> graph.add(line.group(1), to.strip())));
    return graph;
  }

  private void add(String from, String to) {
    if (!from.equals(to)) {
      arrows.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
    }
  }

  /** The arrows in the way a page writes them, a line a room. */
  String page() {
    return arrows.entrySet().stream()
        .map(each -> "  " + each.getKey() + " --> " + String.join(" & ", each.getValue()))
        .collect(Collectors.joining("\n"));
  }

  /** The rooms from which a walk along the arrows comes back. */
  Set<String> circles() {
    return arrows.keySet().stream()
        .filter(room -> reachable(room).contains(room))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> reachable(String room) {
    var found = new HashSet<String>();
    var next = new HashSet<>(arrows.getOrDefault(room, new TreeSet<>()));
    while (found.addAll(next)) {
      next =
          next.stream()
              .flatMap(each -> arrows.getOrDefault(each, new TreeSet<>()).stream())
              .collect(Collectors.toCollection(HashSet::new));
    }
    return found;
  }

  private static Iterable<String> javaFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(each -> each.toString().endsWith(".java")).map(PackageGraph::read).toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}

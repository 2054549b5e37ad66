// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.policy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.units.Limit;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A hospital's numbers in one YAML file over the standard policy. Keys may be nested or dotted, a
 * value is a number with its unit, {@code name} says whose policy it is:
 *
 * <pre>
 * name: st-elsewhere
 * gates.hard-stops.platelets: 60 10*9/L
 * therapy:
 *   washout:
 *     bevacizumab:
 *       hard: 42 d
 * </pre>
 *
 * An unknown key, a number without its unit or with another one, an impossible value and two limits
 * that contradict each other are refused with their line. Keys: docs/clinical/policy.md.
 */
public final class PolicyFile {
  private static final String NAME = "name";
  private static final int DEEPEST = 8;

  private final Map<String, Limit> standard = PolicyTree.limits(Policy.standard());
  private final TreeMap<String, Limit> changed = new TreeMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private String name = "";

  private PolicyFile() {}

  /** The policy of the file. */
  public static Policy read(Path file) throws IOException {
    return read(Files.readString(file, StandardCharsets.UTF_8));
  }

  /**
   * The policy of the file's text; the standard policy itself when the text changes nothing.
   *
   * @throws PolicyFileException when anything in it can not be taken as it stands
   */
  public static Policy read(String yaml) {
    var file = new PolicyFile();
    file.readTop(parse(yaml));
    return file.policy();
  }

  private static @Nullable Node parse(String yaml) {
    try {
      return new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
    } catch (MarkedYAMLException malformed) {
      var mark = malformed.getProblemMark();
      int line = mark == null ? 1 : mark.getLine() + 1;
      throw new PolicyFileException(List.of("line " + line + ": " + malformed.getProblem()));
    } catch (YAMLException malformed) {
      throw new PolicyFileException(List.of("line 1: this is not readable as YAML"));
    }
  }

  private void readTop(@Nullable Node top) {
    if (top == null) {
      return;
    }
    if (top instanceof MappingNode mapping) {
      readMapping("", mapping, 0);
      return;
    }
    problem(top, "keys with values are expected");
  }

  private void readMapping(String prefix, MappingNode mapping, int depth) {
    if (depth > DEEPEST) {
      problem(mapping, "this is nested too deep");
      return;
    }
    for (var entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode keyNode)) {
        problem(entry.getKeyNode(), "a key is a word");
        continue;
      }
      var key = prefix + keyNode.getValue().strip();
      if (entry.getValueNode() instanceof MappingNode inner) {
        readMapping(key + ".", inner, depth + 1);
      } else if (entry.getValueNode() instanceof ScalarNode value) {
        readValue(key, keyNode, value.getValue().strip());
      } else {
        problem(keyNode, key + " takes one number with its unit");
      }
    }
  }

  private void readValue(String key, Node at, String text) {
    if (lines.put(key, line(at)) != null) {
      problem(at, key + " is given twice");
      return;
    }
    if (key.equals(NAME)) {
      readName(at, text);
      return;
    }
    var limit = standard.get(key);
    if (limit == null) {
      problem(at, "unknown key " + key);
      return;
    }
    var value = number(text, limit.unit());
    if (value == null) {
      problem(at, key + " takes a number in " + limit.unit() + ", not \"" + text + "\"");
      return;
    }
    var impossible = Plausible.problem(limit, value);
    if (impossible != null) {
      problem(at, key + ": " + impossible);
    } else if (limit.value().compareTo(value) != 0) {
      changed.put(key, new Limit(value, limit.unit(), new Term(""), true));
    }
  }

  private void readName(Node at, String text) {
    if (!text.matches("[a-z0-9][a-z0-9-]{0,30}")) {
      problem(at, "a name is made of small letters, digits and hyphens, at most 31");
      return;
    }
    name = text;
  }

  /** The number before or after its unit; null when it is anything else. */
  private static @Nullable BigDecimal number(String text, String unit) {
    String digits = "";
    if (text.endsWith(" " + unit)) {
      digits = text.substring(0, text.length() - unit.length()).strip();
    } else if (text.startsWith(unit + " ")) {
      digits = text.substring(unit.length()).strip();
    }
    return digits.matches("-?[0-9]{1,9}(\\.[0-9]{1,6})?") ? new BigDecimal(digits) : null;
  }

  private Policy policy() {
    refuseIfAnyProblem();
    if (changed.isEmpty()) {
      return Policy.standard();
    }
    var version = version();
    changed.replaceAll((key, limit) -> sourced(key, limit, version));
    try {
      return PolicyTree.with(Policy.standard(), changed, version);
    } catch (PolicyTree.Contradiction contradiction) {
      var group = contradiction.group();
      problems.add("line " + lineOf(group) + ": " + group + " " + contradiction.getMessage());
      throw new PolicyFileException(problems);
    }
  }

  /** The standard's version, whose policy it is, and a fingerprint of what was changed. */
  private String version() {
    var text = new StringBuilder();
    changed.forEach(
        (key, limit) ->
            text.append(key).append('=').append(limit.value().toPlainString()).append('\n'));
    var prefix = Policy.standard().version() + "+" + (name.isEmpty() ? "" : name + ".");
    return prefix + fingerprint(text.toString());
  }

  private static String fingerprint(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private Limit sourced(String key, Limit limit, String version) {
    var before = Objects.requireNonNull(standard.get(key));
    return new Limit(
        limit.value(),
        limit.unit(),
        Sentence.of(
            "source.policy-the-standard-is", new Term(version), before.words(), before.source()),
        true);
  }

  /** The line of the last key of the group. */
  private int lineOf(String group) {
    return changed.keySet().stream()
        .filter(key -> key.startsWith(group))
        .mapToInt(key -> lines.getOrDefault(key, 1))
        .max()
        .orElse(1);
  }

  private void refuseIfAnyProblem() {
    if (!problems.isEmpty()) {
      throw new PolicyFileException(problems);
    }
  }

  private void problem(Node at, String text) {
    problems.add("line " + line(at) + ": " + text);
  }

  private static int line(Node at) {
    return at.getStartMark().getLine() + 1;
  }
}

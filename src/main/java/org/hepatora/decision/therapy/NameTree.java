// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hepatora.decision.therapy.DrugName.Reach;
import org.hepatora.decision.therapy.LocalTherapy.Modality;

/**
 * Every name and nickname as a tree of words, built once. The longest name wins and is read once,
 * so that a name within a longer one is not read for itself; whole words only, so that apatinib is
 * not found in lapatinib.
 */
final class NameTree {
  private static final Set<String> TRAILERS =
      Set.of("regimen", "protocol", "therapy", "combination", "方", "案", "疗", "法");

  private final Node root = new Node();

  /** Short names and local therapies, which need a joiner beside them and another name. */
  private final Map<String, DrugName> shorts = new HashMap<>();

  NameTree(List<DrugName> names) {
    for (var name : names) {
      switch (name.reach()) {
        case SHORT -> shorts.put(name.text(), name);
        case CODE -> {}
        case NAME, CYTOTOXIC, NICKNAME, BOUNDED, WHOLE -> add(name);
      }
    }
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<DrugName> names = new ArrayList<>(1);
  }

  /** What a text was found to say. */
  static final class Found {
    final Set<Drug> drugs = new TreeSet<>();
    final Set<Drug> nicknamed = new TreeSet<>();
    final EnumSet<Modality> local = EnumSet.noneOf(Modality.class);

    /** Cytotoxic drugs, which have no interval of their own. */
    final Set<String> cytotoxic = new TreeSet<>();
  }

  private void add(DrugName name) {
    var node = root;
    for (var token : Tokens.of(name.text())) {
      node = node.next.computeIfAbsent(token, ignored -> new Node());
    }
    node.names.add(name);
  }

  /** Reads one text into what was found so far. */
  void read(List<String> tokens, Found found) {
    var here = new Found();
    int i = 0;
    while (i < tokens.size()) {
      int end = longest(tokens, i, here);
      i = end > i ? end : i + 1;
    }
    beside(tokens, here);
    found.drugs.addAll(here.drugs);
    found.nicknamed.addAll(here.nicknamed);
    found.local.addAll(here.local);
    found.cytotoxic.addAll(here.cytotoxic);
  }

  private int longest(List<String> tokens, int start, Found found) {
    var node = root;
    DrugName name = null;
    int end = start;
    for (int i = start; i < tokens.size(); i++) {
      node = node.next.get(tokens.get(i));
      if (node == null) {
        break;
      }
      for (var candidate : node.names) {
        if (fits(candidate, tokens, start, i + 1)) {
          name = candidate;
          end = i + 1;
        }
      }
    }
    if (name != null) {
      (name.reach() == Reach.NAME ? found.drugs : found.nicknamed).addAll(name.drugs());
      found.local.addAll(name.local());
      if (name.reach() == Reach.CYTOTOXIC) {
        found.cytotoxic.add(tokens.get(start));
      }
    }
    return end;
  }

  private static boolean fits(DrugName name, List<String> tokens, int start, int end) {
    return switch (name.reach()) {
      case NAME, CYTOTOXIC, NICKNAME -> true;
      case BOUNDED -> !isJoiner(tokens, start - 1) && !isJoiner(tokens, end);
      case WHOLE -> start == 0 && TRAILERS.containsAll(tokens.subList(end, tokens.size()));
      case SHORT, CODE -> false;
    };
  }

  private void beside(List<String> tokens, Found found) {
    var drugs = new TreeSet<Drug>();
    var local = EnumSet.noneOf(Modality.class);
    for (int i = 0; i < tokens.size(); i++) {
      var name = shorts.get(tokens.get(i));
      if (name != null && (isJoiner(tokens, i - 1) || isJoiner(tokens, i + 1))) {
        drugs.addAll(name.drugs());
        local.addAll(name.local());
      }
    }
    boolean named = !found.drugs.isEmpty() || !found.nicknamed.isEmpty();
    if (!named && drugs.size() + local.size() < 2) {
      return;
    }
    if (named || !drugs.isEmpty()) {
      found.local.addAll(local);
    }
    // "nivolumab + ipi" names two drugs; "nivolumab (nivo+ipi)" names one and its regimen
    (found.drugs.isEmpty() || !found.nicknamed.isEmpty() ? found.nicknamed : found.drugs)
        .addAll(drugs);
  }

  private static boolean isJoiner(List<String> tokens, int i) {
    if (i < 0 || i >= tokens.size()) {
      return false;
    }
    var token = tokens.get(i);
    return token.equals("+")
        || token.equals("/")
        || token.equals("plus")
        || token.equals("联")
        || token.equals("合");
  }
}

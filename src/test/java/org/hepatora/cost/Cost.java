// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cost;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * What one call costs the server, without a clock.
 *
 * @param statements asked of the database
 * @param commits of transactions
 * @param kilobytes of memory allocated by the thread that answers
 */
record Cost(long statements, long commits, long kilobytes) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Of one call of many, of which the first warm up: the one in the middle by memory. */
  static Cost of(Runnable call) {
    for (int warm = 0; warm < 8; warm++) {
      call.run();
    }
    var costs = new ArrayList<Cost>();
    for (int each = 0; each < 9; each++) {
      long statements = CountedDatabase.STATEMENTS.get();
      long commits = CountedDatabase.COMMITS.get();
      var before = bytes();
      call.run();
      costs.add(
          new Cost(
              CountedDatabase.STATEMENTS.get() - statements,
              CountedDatabase.COMMITS.get() - commits,
              since(before) / 1024));
    }
    costs.sort(Comparator.comparingLong(Cost::kilobytes));
    return costs.get(costs.size() / 2);
  }

  /** By thread: one that answered earlier may have ended. */
  private static long since(Map<Long, Long> before) {
    return bytes().entrySet().stream()
        .mapToLong(each -> each.getValue() - before.getOrDefault(each.getKey(), 0L))
        .sum();
  }

  private static Map<Long, Long> bytes() {
    long[] answering =
        Arrays.stream(THREADS.dumpAllThreads(false, false, 0))
            .filter(each -> each.getThreadName().startsWith("http-nio-"))
            .mapToLong(java.lang.management.ThreadInfo::getThreadId)
            .toArray();
    long[] allocated = THREADS.getThreadAllocatedBytes(answering);
    var bytes = new HashMap<Long, Long>();
    for (int each = 0; each < answering.length; each++) {
      if (allocated[each] > 0) {
        bytes.put(answering[each], allocated[each]);
      }
    }
    return bytes;
  }
}

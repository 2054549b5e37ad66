package org.hepatora.cost;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;

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
      long bytes = bytes();
      call.run();
      costs.add(
          new Cost(
              CountedDatabase.STATEMENTS.get() - statements,
              CountedDatabase.COMMITS.get() - commits,
              (bytes() - bytes) / 1024));
    }
    costs.sort(Comparator.comparingLong(Cost::kilobytes));
    return costs.get(costs.size() / 2);
  }

  private static long bytes() {
    long[] answering =
        Arrays.stream(THREADS.dumpAllThreads(false, false, 0))
            .filter(each -> each.getThreadName().startsWith("http-nio-"))
            .mapToLong(java.lang.management.ThreadInfo::getThreadId)
            .toArray();
    return Arrays.stream(THREADS.getThreadAllocatedBytes(answering)).filter(each -> each > 0).sum();
  }
}

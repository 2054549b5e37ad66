package org.hepatora.security.audit;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The changes of the current transaction that have their line. HAPI calls a hook once for the
 * storage and once for the request; a retried transaction starts anew.
 */
final class WrittenChanges {
  private WrittenChanges() {}

  static boolean isFirst(String change) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return true;
    }
    if (TransactionSynchronizationManager.getResource(WrittenChanges.class) instanceof Set<?>) {
      return known().add(change);
    }
    TransactionSynchronizationManager.bindResource(WrittenChanges.class, new HashSet<String>());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(WrittenChanges.class);
          }
        });
    return known().add(change);
  }

  @SuppressWarnings("unchecked")
  private static Set<String> known() {
    return (Set<String>)
        Objects.requireNonNull(TransactionSynchronizationManager.getResource(WrittenChanges.class));
  }
}

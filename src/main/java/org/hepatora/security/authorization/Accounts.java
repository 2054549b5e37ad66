// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody who may sign in. */
final class Accounts {
  private final Map<String, Account> byName;

  Accounts(List<Account> accounts) {
    this.byName = accounts.stream().collect(Collectors.toMap(Account::name, Function.identity()));
  }

  @Nullable Account named(String name) {
    return byName.get(name);
  }
}

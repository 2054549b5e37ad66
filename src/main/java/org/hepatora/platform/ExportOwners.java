package org.hepatora.platform;

import org.jspecify.annotations.Nullable;

/** Who asked for an export. */
public interface ExportOwners {
  /** The system of the identifier by which an export and its files name their owner. */
  String SYSTEM = "urn:hepatora:client";

  /** The client that asked for that job, null when there is no such job or it names nobody. */
  @Nullable String ownerOf(String job);
}

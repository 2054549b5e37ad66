// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.platform;

/** Whose an export is. */
public interface ExportOwners {
  /** The system of the identifier by which an export and its files name their owner. */
  String SYSTEM = "urn:hepatora:client";

  /**
   * Whether that client may hear of the job or end it: it is an export the client asked for, or no
   * job at all.
   */
  boolean isOpenTo(String job, String client);
}

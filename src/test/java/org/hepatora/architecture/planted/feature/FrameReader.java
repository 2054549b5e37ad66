// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture.planted.feature;

/** Tells from its stack whose fault a failure was. */
class FrameReader {
  boolean isTheCallers(Throwable failure) {
    return failure.getStackTrace()[0].getClassName().endsWith("Parser");
  }
}

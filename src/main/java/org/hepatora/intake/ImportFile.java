// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

import java.net.URI;

/**
 * A file to take in.
 *
 * @param type what it should hold; a line of another type is taken as what it is
 * @param address where it is, by http or https
 */
public record ImportFile(String type, URI address) {}

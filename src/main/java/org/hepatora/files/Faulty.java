// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

/**
 * A line with something wrong.
 *
 * @param type the type of the resource; empty where it is not known
 * @param patient the id of the patient it is about; empty where it is not known
 */
public record Faulty(String site, Place place, Fault fault, String type, String patient) {}

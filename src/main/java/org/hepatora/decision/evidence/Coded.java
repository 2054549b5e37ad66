// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.evidence;

/** A code of a terminology, e.g. {@code http://loinc.org} and {@code 1751-7}. */
public record Coded(String system, String code) {}

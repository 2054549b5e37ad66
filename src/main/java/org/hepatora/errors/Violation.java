// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.errors;

/**
 * A rule that a resource breaks.
 *
 * @param text what is wrong, without a value out of the resource
 * @param expression FHIRPath of the element
 */
public record Violation(String text, String expression) {}

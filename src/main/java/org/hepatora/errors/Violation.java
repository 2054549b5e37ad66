package org.hepatora.errors;

/**
 * A rule that a resource breaks.
 *
 * @param text what is wrong, without a value out of the resource
 * @param expression FHIRPath of the element
 */
public record Violation(String text, String expression) {}

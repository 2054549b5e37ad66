// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.regex.Pattern;
import org.hepatora.errors.Violation;

/**
 * What HAPI's validator says, in the form of this server's errors: a plain FHIRPath and no value
 * out of the resource. The words of an invariant are ours and HL7's and stay whole.
 */
final class ValidatorMessage {
  private static final Pattern INVARIANT =
      Pattern.compile("Constraint failed: (\\S+: '.*') \\(defined in .*\\)", Pattern.DOTALL);
  private static final Pattern MISSING =
      Pattern.compile("(\\S+): minimum required = .*", Pattern.DOTALL);
  private static final Pattern TOLD_VALUES =
      Pattern.compile("\\s*\\((codes|error message) = .*", Pattern.DOTALL);
  private static final Pattern NOTE = Pattern.compile("/\\*.*?\\*/");
  private static final Pattern LAST_STEP = Pattern.compile("\\.([A-Za-z]+)(\\[x])?(:\\S+)?$");

  private ValidatorMessage() {}

  static Violation violation(SingleValidationMessage message) {
    var text = String.valueOf(message.getMessage());
    var location = NOTE.matcher(String.valueOf(message.getLocationString())).replaceAll("");
    var invariant = INVARIANT.matcher(text);
    if (invariant.matches()) {
      return new Violation(invariant.group(1), location);
    }
    var missing = MISSING.matcher(text);
    if (missing.matches()) {
      var step = LAST_STEP.matcher(missing.group(1));
      return new Violation(text, step.find() ? location + "." + step.group(1) : location);
    }
    var told = TOLD_VALUES.matcher(text).replaceFirst("");
    return new Violation(QuotedValues.withoutQuotations(told), location);
  }
}

// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A Condition that says something is there which has a place of its own in the record: a metastasis
 * among the lesions, a thrombus, a grade of ascites. Judged when everything is read.
 *
 * @param kind a concept of table conditions
 * @param present that it is there; otherwise that it is not, or no longer
 * @param day the newest day it says so; null when there is none
 */
record Claim(Located from, String kind, boolean present, @Nullable LocalDate day) {}

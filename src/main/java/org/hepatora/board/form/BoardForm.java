// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.form;

import java.util.function.Function;
import org.hepatora.fhir.write.Author;
import org.hepatora.fhir.write.TransactionBundle;

/** A form of a patient's page, by which somebody writes down what is asked or decided. */
public interface BoardForm {
  /** The last part of the address it is sent to. */
  String name();

  /**
   * What is to be written, once the proposal is known to be the one that the page showed.
   *
   * @throws FormFields.BadFields when fields cannot be taken
   */
  Function<Proposal, TransactionBundle> read(Submission sent, FormFields fields, Author author);
}

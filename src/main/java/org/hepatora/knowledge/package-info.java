/** What is known of drugs, procedures, analytes and diagnoses: tables with a source a row. */
@NullMarked
package org.hepatora.knowledge;

import org.jspecify.annotations.NullMarked;

/** CDS Hooks: clinical decision services an EHR calls while a clinician works. */
@NullMarked
package org.hepatora.cdshooks;

import org.jspecify.annotations.NullMarked;

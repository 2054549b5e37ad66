/** Reading one patient's record from another FHIR server, and how much of it came. */
@NullMarked
package org.hepatora.fetch;

import org.jspecify.annotations.NullMarked;

/** The synthetic demo cohort: believable courses of liver cancer, made by code from a seed. */
@NullMarked
package org.hepatora.demo;

import org.jspecify.annotations.NullMarked;

package org.hepatora.fhir.read;

/** Reads the resources of one type into a reading. */
interface ResourceReader {
  /** What became of it. */
  Fate read(Located from, Reading reading);
}

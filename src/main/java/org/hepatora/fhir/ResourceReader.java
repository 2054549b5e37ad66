package org.hepatora.fhir;

/** Reads the resources of one type into a reading. */
interface ResourceReader {
  void read(Located from, Reading reading);
}

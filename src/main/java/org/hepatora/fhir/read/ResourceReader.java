package org.hepatora.fhir.read;

/** Reads the resources of one type into a reading. */
interface ResourceReader {
  void read(Located from, Reading reading);
}

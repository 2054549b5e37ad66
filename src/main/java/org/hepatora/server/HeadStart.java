package org.hepatora.server;

import ca.uhn.fhir.context.FhirContext;

/**
 * Loads FHIR's model classes on the second core while Spring begins on the first: a third of the
 * start is the loading of classes, and the start itself runs on one thread.
 */
final class HeadStart {
  private HeadStart() {}

  static void begin() {
    var loading =
        new Thread(
            () -> {
              var context = FhirContext.forR4Cached();
              context.getResourceTypes().forEach(context::getResourceDefinition);
            },
            "head-start");
    loading.setDaemon(true);
    loading.start();
  }
}

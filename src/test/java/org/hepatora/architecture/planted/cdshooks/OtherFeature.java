package org.hepatora.architecture.planted.cdshooks;

import org.hepatora.architecture.planted.feature.CycleHelper;

/** One half of a package cycle. */
public class OtherFeature {
  public CycleHelper back() {
    return new CycleHelper();
  }
}

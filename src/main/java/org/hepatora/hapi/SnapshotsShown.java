// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hepatora.hapi.stored.StoredText;
import org.hepatora.validation.Snapshots;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionSnapshotComponent;
import org.jspecify.annotations.Nullable;

/**
 * Shows our profiles with their snapshots, which clients ask for. They are stored without: a
 * snapshot is ten times as long, and each of its elements would be indexed.
 */
@Interceptor
public final class SnapshotsShown {
  private final Snapshots snapshots;
  private final Map<String, StructureDefinitionSnapshotComponent> made = new ConcurrentHashMap<>();

  public SnapshotsShown(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /** Called by HAPI with what it is about to answer. */
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void show(@Nullable IBaseResource answer) {
    if (answer instanceof StructureDefinition profile) {
      complete(profile);
    } else if (answer instanceof Bundle bundle) {
      for (var entry : bundle.getEntry()) {
        if (entry.getResource() instanceof StructureDefinition profile) {
          complete(profile);
        }
      }
    }
  }

  private void complete(StructureDefinition profile) {
    if (!profile.hasSnapshot() && snapshots.has(profile.getUrl())) {
      StoredText.forget(profile);
      profile.setSnapshot(
          made.computeIfAbsent(profile.getUrl(), url -> snapshots.of(url).getSnapshot()));
    }
  }
}

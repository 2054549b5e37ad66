// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import ca.uhn.fhir.jpa.model.entity.BaseTag;
import ca.uhn.fhir.jpa.model.entity.PartitionablePartitionId;
import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTable;
import ca.uhn.fhir.jpa.model.entity.ResourceTag;
import ca.uhn.fhir.jpa.model.entity.TagDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * What is stored of a resource now, with its tags. Hibernate does not know it: to HAPI it has no
 * tags, which would be asked of the database once more, and with them a row for each.
 */
public final class CurrentVersion extends ResourceHistoryTable {
  private static final long serialVersionUID = 1;

  private final transient List<BaseTag> own = new ArrayList<>();

  void add(TagDefinition tag) {
    own.add(new ResourceTag(getResourceTable(), tag, new PartitionablePartitionId()));
  }

  /** Profiles, security labels and tags. */
  public List<BaseTag> own() {
    return own;
  }
}

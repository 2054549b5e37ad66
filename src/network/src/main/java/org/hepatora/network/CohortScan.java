// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.Located;
import org.hepatora.files.DecisionSettings;
import org.hepatora.files.LineHead;

/**
 * Finds who is in the cohort, by their Conditions, and the Medications records may name; looks at
 * nothing else.
 */
record CohortScan(DecisionSettings settings) implements MapPartitionsFunction<Row, Row> {
  /** The number of a patient, or a Medication with its site and id. */
  static final StructType FOUND =
      new StructType()
          .add("number", DataTypes.LongType)
          .add("site", DataTypes.StringType)
          .add("id", DataTypes.StringType)
          .add("json", DataTypes.BinaryType);

  private static final Set<String> LOOKED_AT = Set.of("Condition", "Medication");

  /** Takes rows of a site and a line's bytes. */
  @Override
  public Iterator<Row> call(Iterator<Row> lines) {
    var decider = settings.decider();
    var json = FhirJson.bounded();
    var numbers = new HashSet<Long>();
    var found = new ArrayList<Row>();
    while (lines.hasNext()) {
      var line = lines.next();
      var sent = line.<byte[]>getAs(1);
      var head = LineHead.of(sent, LOOKED_AT);
      String site = line.getString(0);
      if (head.isMedication() && head.fault() == null) {
        found.add(RowFactory.create(null, site, head.id(), sent));
      } else if (head.type().equals("Condition") && head.isOfPatient() && !settings.everybody()) {
        long number = Cohort.number(site, head.patient());
        if (!numbers.contains(number) && isOfInterest(sent, json, decider)) {
          numbers.add(number);
        }
      }
    }
    numbers.forEach(number -> found.add(RowFactory.create(number, null, null, null)));
    return found.iterator();
  }

  private static boolean isOfInterest(
      byte[] sent,
      com.fasterxml.jackson.databind.ObjectMapper json,
      org.hepatora.files.PatientDecider decider) {
    try {
      return decider.isOfInterest(Located.stored(json.readTree(sent)));
    } catch (IOException unreadable) {
      // The line is named as a fault when it is read among its patient's, if any other is.
      return false;
    }
  }

  static Cohort cohort(List<Row> found) {
    return Cohort.of(
        found.stream()
            .filter(row -> !row.isNullAt(0))
            .mapToLong(row -> row.getLong(0))
            .distinct()
            .toArray());
  }
}

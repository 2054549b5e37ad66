// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Codes;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.PatientPictureReader;

/** What an outside system may send, in short. */
public final class Ehr {
  public static final PatientPictureReader READER = new PatientPictureReader();

  private static final ObjectMapper JSON =
      FhirJson.mapper()
          .configure(JsonReadFeature.ALLOW_SINGLE_QUOTES.mappedFeature(), true)
          .configure(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES.mappedFeature(), true)
          .configure(JsonReadFeature.ALLOW_TRAILING_COMMA.mappedFeature(), true);

  private Ehr() {}

  /** JSON with single quotes, bare names and commas to spare. */
  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException fault) {
      throw new IllegalArgumentException(fault);
    }
  }

  /** Reads resources as the entries of one collection. */
  public static PatientPicture read(String... resources) {
    var bundle = new StringBuilder("{resourceType:'Bundle',type:'collection',entry:[");
    for (int i = 0; i < resources.length; i++) {
      bundle.append(i == 0 ? "" : ",").append("{resource:").append(resources[i]).append("}");
    }
    return READER.read(Bundles.flatten(json(bundle.append("]}").toString())));
  }

  /** A final Observation o1 of 10 November 2026; the code as LOINC, or as ours after a hash. */
  public static String observation(String code, String rest) {
    return "{resourceType:'Observation',id:'o1',status:'final',code:"
        + code(code)
        + ",effectiveDateTime:'2026-11-10',"
        + rest
        + "}";
  }

  public static String code(String code) {
    var system = code.startsWith("#") ? Canonicals.OBSERVATION_SYSTEM : Codes.LOINC;
    return "{coding:[{system:'" + system + "',code:'" + code.replace("#", "") + "'}]}";
  }

  /** The resources of one of the worked patients. */
  public static List<Located> patient(String name) {
    try (var file = Ehr.class.getResourceAsStream("/patients/" + name + ".json")) {
      if (file == null) {
        throw new IllegalArgumentException(name);
      }
      return new ArrayList<>(Bundles.flatten(FhirJson.mapper().readTree(file)));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

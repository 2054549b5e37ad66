// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hepatora.fhir.read.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Which resource a line is and whom it is about, read without building it: the parser stops as soon
 * as both are known.
 *
 * @param type the resource type; empty for a blank line and where it is not known
 * @param id the logical id as far as it was met
 * @param patient the id of the patient; empty for what belongs to none
 * @param fault why the line is of no use; null when it is
 */
public record LineHead(String type, String id, String patient, @Nullable Fault fault) {
  /** Longer than any resource a clinician's system writes, with its attachments; ours. */
  public static final int LONGEST = 32 * 1024 * 1024;

  /** Types that make a record, and name its patient. */
  private static final Set<String> FACTS =
      Arrays.stream(RecordType.values())
          .filter(RecordType::isPartOfARecord)
          .map(RecordType::type)
          .collect(Collectors.toUnmodifiableSet());

  private static final String PATIENT = "Patient";
  private static final String MEDICATION = "Medication";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST).maxNumberLength(100).build())
          .build();

  private static final LineHead BLANK = new LineHead("", "", "", null);

  /** The head of a line, without its end-of-line characters. */
  public static LineHead of(byte[] line) {
    return read(line, new ReadSoFar(null));
  }

  /**
   * The same of a line of one of these types; of any other the type is all that is sure to be said.
   */
  public static LineHead of(byte[] line, Set<String> types) {
    return read(line, new ReadSoFar(types));
  }

  private static LineHead read(byte[] line, ReadSoFar seen) {
    int from = ByteOrderMark.lengthAt(line);
    int to = line.length;
    if (line.length > LONGEST) {
      return faulty(Fault.TOO_LONG, "");
    }
    while (to > from && isSpace(line[to - 1])) {
      to--;
    }
    if (to == from) {
      return BLANK;
    }
    try (var parser = JSON.createParser(line, from, to - from)) {
      seen.read(parser);
    } catch (JsonEOFException end) {
      return faulty(Fault.CUT_OFF, seen.type);
    } catch (IOException malformed) {
      return faulty(line[to - 1] == '}' ? Fault.NOT_JSON : Fault.CUT_OFF, seen.type);
    }
    boolean whole = line[to - 1] == '}' || !seen.object;
    return whole ? seen.head() : faulty(Fault.CUT_OFF, seen.type);
  }

  private static boolean isSpace(byte character) {
    return character == ' ' || character == '\t' || character == '\r';
  }

  private static LineHead faulty(Fault fault, String type) {
    return new LineHead(type, "", "", fault);
  }

  /** Whether there is nothing on the line. */
  public boolean isBlank() {
    return type.isEmpty() && fault == null;
  }

  /** Whether the line belongs to a patient's record. */
  public boolean isOfPatient() {
    return !patient.isEmpty();
  }

  /** What became of a line that belongs to no patient. */
  public Fate fate() {
    if (fault != null) {
      return Fate.LOST;
    }
    if (isBlank()) {
      return Fate.BLANK;
    }
    return isMedication() ? Fate.SHARED : Fate.OTHER_TYPE;
  }

  /** A Medication belongs to all whose records name it. */
  public boolean isMedication() {
    return type.equals(MEDICATION);
  }

  /** What has been read so far. */
  private static final class ReadSoFar {
    private String type = "";
    private String id = "";
    private String patient = "";
    private boolean object;
    private final @Nullable Set<String> wanted;

    ReadSoFar(@Nullable Set<String> wanted) {
      this.wanted = wanted;
    }

    void read(JsonParser parser) throws IOException {
      object = parser.nextToken() == JsonToken.START_OBJECT;
      if (!object) {
        return;
      }
      while (!isComplete()) {
        var field = parser.nextFieldName();
        if (field == null) {
          return;
        }
        var value = parser.nextToken();
        switch (field) {
          case "resourceType" -> type = text(parser, value);
          case "id" -> id = text(parser, value);
          case "subject", "patient" -> patient = reference(parser, value);
          default -> parser.skipChildren();
        }
      }
    }

    private boolean isComplete() {
      if (type.isEmpty()) {
        return false;
      }
      if (wanted != null && !wanted.contains(type)) {
        return true;
      }
      boolean named = type.equals(PATIENT) || type.equals(MEDICATION);
      return named ? !id.isEmpty() : !FACTS.contains(type) || !patient.isEmpty();
    }

    private static String text(JsonParser parser, JsonToken value) throws IOException {
      parser.skipChildren();
      return value == JsonToken.VALUE_STRING ? parser.getText() : "";
    }

    private static String reference(JsonParser parser, JsonToken value) throws IOException {
      if (value != JsonToken.START_OBJECT) {
        parser.skipChildren();
        return "";
      }
      var found = "";
      for (var field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
        var inner = parser.nextToken();
        if (field.equals("reference")) {
          found = patientIn(text(parser, inner));
        } else {
          parser.skipChildren();
        }
      }
      return found;
    }

    /** The id in {@code Patient/id}, with or without a server in front and a version behind. */
    private static String patientIn(String reference) {
      int version = reference.indexOf("/_history/");
      var plain = version < 0 ? reference : reference.substring(0, version);
      int slash = plain.lastIndexOf('/');
      boolean named =
          slash >= 0
              && plain.startsWith(PATIENT, slash - PATIENT.length())
              && (slash == PATIENT.length() || plain.charAt(slash - PATIENT.length() - 1) == '/');
      return named ? plain.substring(slash + 1) : "";
    }

    LineHead head() {
      if (type.isEmpty()) {
        return faulty(Fault.NO_TYPE, "");
      }
      if (type.equals(PATIENT) || type.equals(MEDICATION)) {
        return id.isEmpty()
            ? faulty(Fault.NO_ID, type)
            : new LineHead(type, id, type.equals(PATIENT) ? id : "", null);
      }
      boolean lost = FACTS.contains(type) && patient.isEmpty();
      return new LineHead(
          type, id, FACTS.contains(type) ? patient : "", lost ? Fault.NO_PATIENT : null);
    }
  }
}

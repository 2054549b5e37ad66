// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Patients decided on per second of one core: their lines parsed, read and judged, of whichever version's classes are on the
 * class path; so two versions are compared on the same folder. The last of several rounds counts, in CPU time of the thread.
 * Run: java -Xmx2g -XX:+UseSerialGC -cp CLASSES:LIBRARIES bench/Rate.java target/export/1 [rounds, default 8]
 */
final class Rate {
  private static final Pattern PATIENT = Pattern.compile("\"reference\":\"Patient/([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("^\\{\"resourceType\":\"Patient\",\"id\":\"([^\"]+)\"");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
    var patients = patients(Path.of(arguments[0]));
    var json = new ObjectMapper();
    var readerType = known("org.hepatora.fhir.read.PatientPictureReader", "org.hepatora.fhir.PatientPictureReader");
    var located = known("org.hepatora.fhir.read.Located", "org.hepatora.fhir.Located");
    var policyType = Class.forName("org.hepatora.decision.policy.Policy");
    var assessorType = Class.forName("org.hepatora.decision.eligibility.EligibilityAssessor");
    var reader = readerType.getConstructor().newInstance();
    var assessor = assessorType.getConstructor(policyType).newInstance(policyType.getMethod("standard").invoke(null));
    var place = located.getConstructor(JsonNode.class, String.class, String.class);
    Method read = readerType.getMethod("read", List.class, String.class);
    Method assess = null;
    for (var method : assessorType.getMethods()) {
      if (method.getName().equals("assessed")) {
        assess = method;
      }
    }
    var threads = ManagementFactory.getThreadMXBean();
    for (int round = 1; round <= rounds; round++) {
      var spent = new long[3];
      for (var patient : patients.entrySet()) {
        long start = threads.getCurrentThreadCpuTime();
        var resources = new ArrayList<Object>();
        for (byte[] line : patient.getValue()) {
          resources.add(place.newInstance(json.readTree(line), "", null));
        }
        long parsed = threads.getCurrentThreadCpuTime();
        var picture = read.invoke(reader, resources, patient.getKey());
        long seen = threads.getCurrentThreadCpuTime();
        if (assess.invoke(assessor, picture, DAY) == null) {
          throw new IllegalStateException("no answer");
        }
        spent[0] += parsed - start;
        spent[1] += seen - parsed;
        spent[2] += threads.getCurrentThreadCpuTime() - seen;
      }
      double seconds = (spent[0] + spent[1] + spent[2]) / 1e9;
      System.out.printf(Locale.ROOT, "%.0f patients a core second; parse %.2f, read %.2f, decide %.2f ms%n", patients.size() / seconds,
          spent[0] / 1e6 / patients.size(), spent[1] / 1e6 / patients.size(), spent[2] / 1e6 / patients.size());
    }
  }

  private static Class<?> known(String... names) throws ClassNotFoundException {
    for (String name : names) {
      try {
        return Class.forName(name);
      } catch (ClassNotFoundException other) {
        continue;
      }
    }
    throw new ClassNotFoundException(names[0]);
  }

  private static TreeMap<String, List<byte[]>> patients(Path folder) throws Exception {
    var patients = new TreeMap<String, List<byte[]>>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          var id = ID.matcher(line);
          var subject = PATIENT.matcher(line);
          if (id.find() || subject.find()) {
            var key = line.startsWith("{\"resourceType\":\"Patient\"") ? id.group(1) : subject.group(1);
            patients.computeIfAbsent(key, any -> new ArrayList<>()).add(line.getBytes(StandardCharsets.UTF_8));
          }
        }
      }
    }
    return patients;
  }
}

#!/usr/bin/env bash
# FHIR R4's own v2 tables have code systems with a version inside their url, and HAPI FHIR 8.8.0, which brings them, finds none of them by it.
#
# In a canonical reference "|" separates the url from the version, so a url has none. Six CodeSystems of R4's v2-tables have one:
# http://terminology.hl7.org/CodeSystem/v2-0360|2.3.1 and |2.7, v2-0391|2.4 and |2.6, v2-0006|2.1 and |2.4. The published ValueSets name
# them so, too: compose.include.system is "http://terminology.hl7.org/CodeSystem/v2-0360|2.3.1". DefaultProfileValidationSupport keeps
# each under that whole text and looks it up by what stands before the bar, so it says of a definition it has loaded that there is none.
#
# Needs: Maven, JDK 17 or later, Maven Central. Exits non-zero when the behaviour is another one.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>ca.uhn.hapi.fhir</groupId><artifactId>hapi-fhir-validation</artifactId><version>8.8.0</version></dependency>
    <dependency><groupId>ca.uhn.hapi.fhir</groupId><artifactId>hapi-fhir-validation-resources-r4</artifactId><version>8.8.0</version></dependency>
    <dependency><groupId>ca.uhn.hapi.fhir</groupId><artifactId>hapi-fhir-structures-r4</artifactId><version>8.8.0</version></dependency>
    <dependency><groupId>ca.uhn.hapi.fhir</groupId><artifactId>hapi-fhir-caching-caffeine</artifactId><version>8.8.0</version></dependency>
  </dependencies></project>
POM
cat > Ask.java <<'JAVA'
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import org.hl7.fhir.r4.model.CodeSystem;

public class Ask {
  public static void main(String[] args) {
    var support = new DefaultProfileValidationSupport(FhirContext.forR4());
    boolean plain = support.fetchCodeSystem("http://terminology.hl7.org/CodeSystem/v2-0001") != null;
    System.out.println("v2-0001: " + (plain ? "found" : "not found"));
    support.fetchAllConformanceResources().stream()
        .filter(CodeSystem.class::isInstance)
        .map(each -> ((CodeSystem) each).getUrl())
        .filter(url -> url.contains("|"))
        .sorted()
        .forEach(
            url -> {
              var found = (CodeSystem) support.fetchCodeSystem(url);
              System.out.println(
                  url.substring(url.lastIndexOf('/') + 1)
                      + ": loaded, by its own url "
                      + (found == null ? "not found" : "found " + found.getUrl()));
            });
  }
}
JAVA
mvn -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=cp.txt > /dev/null
java -cp "$(cat cp.txt)" Ask.java 2> /dev/null | grep '^v2-' | tee seen
diff seen - <<'SEEN'
v2-0001: found
v2-0006|2.1: loaded, by its own url not found
v2-0006|2.4: loaded, by its own url not found
v2-0360|2.3.1: loaded, by its own url not found
v2-0360|2.7: loaded, by its own url not found
v2-0391|2.4: loaded, by its own url not found
v2-0391|2.6: loaded, by its own url not found
SEEN

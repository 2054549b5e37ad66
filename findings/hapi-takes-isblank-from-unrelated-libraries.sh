#!/usr/bin/env bash
# HAPI FHIR JPA 8.8.0 asks unrelated libraries whether a text is blank, and names neither as a dependency.
#
# JpaSystemProvider, which answers $hapi.fhir.replace-references, imports StringUtils.isBlank from software.amazon.awssdk.utils
# (beside commons-lang3's isNotBlank); BulkDataImportSvcImpl, the scheduled job of imports, takes it from com.apicatalog.jsonld.
# The first arrives only through hibernate-search-backend-elasticsearch-aws, the second only through Apache Jena. A server that
# leaves the search backends or RDF out, as one without full-text search or Turtle may, compiles, starts and answers everything
# else; that operation ends in NoClassDefFoundError at its first call, with two valid references, and the job at each round.
#
# Seen: with the backend "checked", without it "NoClassDefFoundError: software/amazon/awssdk/utils/StringUtils"; the job's class
# names com/apicatalog/jsonld/StringUtils.isBlank.
# Needs: Maven, JDK 17 or later, Maven Central. Exits non-zero when the behaviour is another one.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"

pom() { cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>ca.uhn.hapi.fhir</groupId><artifactId>hapi-fhir-jpaserver-base</artifactId><version>8.8.0</version>$1</dependency>
    <dependency><groupId>jakarta.servlet</groupId><artifactId>jakarta.servlet-api</artifactId><version>6.0.0</version></dependency>
  </dependencies></project>
POM
}
cat > Ask.java <<'JAVA'
import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import java.lang.reflect.InvocationTargetException;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.StringType;

public class Ask {
  public static void main(String[] args) throws Exception {
    // The check that the operation makes of its two parameters before anything else.
    var check = JpaSystemProvider.class.getDeclaredMethod(
        "validateReplaceReferencesParams", IPrimitiveType.class, IPrimitiveType.class);
    check.setAccessible(true);
    try {
      check.invoke(null, new StringType("Patient/1"), new StringType("Patient/2"));
      System.out.println("checked");
    } catch (InvocationTargetException e) {
      System.out.println(e.getCause().getClass().getSimpleName() + ": " + e.getCause().getMessage());
    }
  }
}
JAVA
seen() {
  pom "$1"
  mvn -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=cp.txt > /dev/null
  java -cp "$(cat cp.txt)" Ask.java 2>/dev/null | tail -1
}
with=$(seen "")
without=$(seen "<exclusions><exclusion><groupId>org.hibernate.search</groupId><artifactId>hibernate-search-backend-elasticsearch-aws</artifactId></exclusion></exclusions>")
job=$(javap -c -p -cp "$(cat cp.txt)" ca.uhn.fhir.jpa.bulk.imprt.svc.BulkDataImportSvcImpl | grep -o 'com/apicatalog/jsonld/StringUtils.isBlank' | sort -u)
echo "hapi-fhir-jpaserver-base 8.8.0, as it comes:                 $with"
echo "the same without its Elasticsearch-on-AWS search backend:    $without"
echo "its job of imports calls:                                    $job"
[ "$job" = "com/apicatalog/jsonld/StringUtils.isBlank" ]
[ "$with" = "checked" ] && [ "$without" = "NoClassDefFoundError: software/amazon/awssdk/utils/StringUtils" ]

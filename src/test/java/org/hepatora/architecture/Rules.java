// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The architecture's rules, each under the name ARCHITECTURE.md calls it by. The root package is an
 * argument so that the same rules can be tried on planted violations.
 */
final class Rules {
  private static final Set<String> CLOCKS_AND_CHANCE =
      Set.of(
          "now",
          "randomUUID",
          "currentTimeMillis",
          "nanoTime",
          "getProperty",
          "getenv",
          "systemDefaultZone",
          "systemUTC");

  /** They tell in which line a fault happened, for there its message may hold data. */
  private static final Set<String> WRITE_A_FAULT = Set.of("Faults", "Answers", "PatientDecider");

  private Rules() {}

  static Map<String, ArchRule> of(String root) {
    String decision = root + ".decision..";
    String outcome = root + ".decision.outcome..";
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put(
        "decision-is-pure-java",
        noClasses()
            .that(resideInAPackage(decision))
            .and()
            .resideOutsideOfPackage(outcome)
            .should()
            .dependOnClassesThat(
                DescribedPredicate.not(
                    resideInAnyPackage(
                            "java.lang..",
                            "java.util..",
                            "java.math..",
                            "java.time..",
                            "org.jspecify..",
                            decision)
                        .or(primitiveOrArrayOf(decision))))
            .because("a clinician's rule must be readable and testable without a server"));
    rules.put(
        "decision-outcome-adds-hipparchus-only",
        noClasses()
            .that(resideInAPackage(outcome))
            .should()
            .dependOnClassesThat(
                DescribedPredicate.not(
                    resideInAnyPackage(
                            "java.lang..",
                            "java.util..",
                            "java.math..",
                            "java.time..",
                            "org.jspecify..",
                            "org.hipparchus..",
                            decision)
                        .or(primitiveOrArrayOf(decision))))
            .because("distributions and linear algebra are a library's, the rest is ours"));
    rules.put(
        "decision-reads-no-clock",
        noClasses()
            .that(resideInAPackage(decision))
            .should()
            .callMethodWhere(
                DescribedPredicate.<JavaCall<?>>describe(
                    "the method reads the time, chance or the system",
                    call ->
                        CLOCKS_AND_CHANCE.contains(call.getName())
                            && call.getTargetOwner().getPackageName().startsWith("java.")))
            .because("the same input and asOf give the same answer tomorrow"));
    rules.put(
        "decision-is-immutable",
        fields()
            .that()
            .areDeclaredInClassesThat(resideInAPackage(decision))
            .should()
            .beFinal()
            .because("values are shared between threads and cached"));
    String[] core = {
      decision,
      root + ".knowledge..",
      root + ".fhir.code..",
      root + ".fhir.read..",
      root + ".files..",
      root + ".policy..",
      root + ".speech.."
    };
    rules.put(
        "the-core-needs-no-server",
        classes()
            .that(resideInAnyPackage(core))
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..",
                        "org.fhir.ucum..",
                        "org.yaml.snakeyaml..",
                        "org.hipparchus..",
                        "")
                    .or(resideInAnyPackage(core)))
            .because("the same reader and decision run on engines with libraries of their own"));
    rules.put(
        "decision-holds-no-sentence",
        classes()
            .that(resideInAPackage(decision))
            .should(new Speechless())
            .because("it finds keys; the message bundles say them in each language"));
    rules.put(
        "a-stack-trace-is-for-the-log",
        noClasses()
            .that(
                describe(
                    "write no log of a fault",
                    each -> !WRITE_A_FAULT.contains(each.getSimpleName())))
            .should()
            .callMethod(Throwable.class, "getStackTrace")
            .because("who failed is told by type and by HAPI's numbers, which are a contract"));
    rules.put(
        "features-do-not-see-each-other",
        slices()
            .matching(root + ".(operation|cdshooks|board|guide|home)..")
            .should()
            .notDependOnEachOther()
            .because("a feature can be read, changed and removed alone"));
    rules.put(
        "hapi-jpa-stays-in-the-server",
        noClasses()
            .that(resideInAPackage(root + ".."))
            .and()
            .resideOutsideOfPackages(
                root + ".server..",
                root + ".chart..",
                root + ".conformance..",
                root + ".hapi..",
                root + ".validation..",
                root + ".platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ca.uhn.fhir.jpa..")
            .because("an upgrade of HAPI must touch few places"));
    rules.put(
        "production-has-no-demo",
        noClasses()
            .that(resideInAPackage(root + ".."))
            .and()
            .resideOutsideOfPackage(root + ".demo..")
            .and()
            .haveSimpleNameNotStartingWith("Demo")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + ".demo..")
            .because("hepatora.jar, which hospitals run, is packed without it"));
    rules.put(
        "one-place-makes-outcomes",
        noClasses()
            .that(resideInAPackage(root + ".."))
            .and()
            .resideOutsideOfPackages(root + ".errors..")
            .should()
            .callConstructorWhere(
                DescribedPredicate.<JavaCall<?>>describe(
                    "it is an OperationOutcome or a HAPI response exception",
                    call ->
                        call.getTargetOwner().getSimpleName().equals("OperationOutcome")
                            || call.getTargetOwner()
                                .isAssignableTo(
                                    "ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException")))
            .because("one table says what a problem is called"));
    rules.put(
        "spring-security-stays-in-security",
        noClasses()
            .that(resideInAPackage(root + ".."))
            .and()
            .resideOutsideOfPackage(root + ".security..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.security..")
            .because("one place decides who may see what"));
    rules.put(
        "no-field-injection",
        noFields()
            .that()
            .areDeclaredInClassesThat(resideInAPackage(root + ".."))
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("a class says in its constructor what it needs"));
    rules.put(
        "names-say-what-a-thing-is",
        noClasses()
            .that(resideInAPackage(root + ".."))
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
            .because("these words hide what a thing is"));
    rules.put(
        "every-package-is-null-marked",
        classes().that(resideInAPackage(root + "..")).should(liveInANullMarkedPackage()));
    rules.put("no-package-cycles", slices().matching(root + ".(**)").should().beFreeOfCycles());
    return rules;
  }

  private static DescribedPredicate<JavaClass> primitiveOrArrayOf(String decision) {
    return describe(
        "are primitives or arrays of plain types",
        type ->
            type.isPrimitive()
                || (type.isArray()
                    && (type.getBaseComponentType().isPrimitive()
                        || type.getBaseComponentType().getPackageName().startsWith("java.")
                        || resideInAPackage(decision).test(type.getBaseComponentType()))));
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a package marked @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked =
            type.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        events.add(
            new SimpleConditionEvent(
                type,
                marked,
                type.getPackageName() + (marked ? " is" : " is not") + " null-marked"));
      }
    };
  }
}

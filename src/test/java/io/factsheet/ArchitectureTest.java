package io.factsheet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shape of the code, as CONTRIBUTING.md draws it. */
class ArchitectureTest {
  private static final String ROOT = "io.factsheet.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.factsheet");

  /** Which packages a package may lean on; what is not listed here does not exist. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "model:",
        "gazetteer:",
        "evidence: model gazetteer",
        "field: model gazetteer evidence",
        "schema: model field",
        "validate: model field schema evidence",
        "intake: model",
        "store: model",
        "export: model field schema",
        "release: model evidence schema store export",
        "refresh: model intake",
        "pipeline: model gazetteer evidence field schema validate intake store export release refresh",
        "http: model field schema export intake release refresh store pipeline",
        "cli: model schema refresh release store pipeline",
      })
  void arrowsPointInwards(String from, String to) {
    TreeSet<String> allowed = new TreeSet<>(Set.of(ROOT + from + ".."));
    if (to != null) {
      for (String one : to.strip().split(" ", -1)) {
        allowed.add(ROOT + one + "..");
      }
    }
    classes()
        .that()
        .resideInAPackage(ROOT + from + "..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAnyPackage("io.factsheet.."))
                .or(resideInAnyPackage(allowed.toArray(String[]::new))))
        .check(CLASSES);
  }

  @Test
  void everyPackageIsListed() {
    Set<String> packages = new TreeSet<>();
    for (JavaClass one : CLASSES) {
      packages.add(one.getPackageName().substring(ROOT.length()).split("\\.", 2)[0]);
    }
    assertThat(packages)
        .containsExactlyInAnyOrder(
            "model",
            "gazetteer",
            "evidence",
            "field",
            "schema",
            "validate",
            "intake",
            "store",
            "export",
            "release",
            "refresh",
            "pipeline",
            "http",
            "cli");
  }

  @Test
  void theModelKnowsTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("io.factsheet.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "io.factsheet.model..")
        .check(CLASSES);
  }

  @Test
  void evidenceIsPureFunctionsOnText() {
    noClasses()
        .that()
        .resideInAPackage("io.factsheet.evidence..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.nio.file..", "java.net..", "java.sql..", "jakarta..", "io.quarkus..")
        .check(CLASSES);
  }

  @Test
  void onlyTheStoreKnowsSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.factsheet.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.flywaydb..", "io.agroal..")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoRings() {
    slices().matching("io.factsheet.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noPackageIsADrawer() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..", "..utils..", "..common..", "..dto..", "..service..", "..impl..")
        .check(CLASSES);
  }
}

package com.quorumcrm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.platform.FileClaims;
import com.quorumcrm.platform.FileStore;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.io.File;
import java.io.FileOutputStream;
import java.io.ObjectInputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "com.quorumcrm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule entitiesStayHome = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule repositoriesStayHome = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingInheritsUnscopedReads = noClasses().should().beAssignableTo(CrudRepository.class);

    @ArchTest
    static final ArchRule controllersLiveInWeb = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .resideInAPackage("..web..")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule httpStaysInWeb = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..people..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule timeIsAskedForOfTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule theDiskHasOneDoor = noClasses()
            .that()
            .resideOutsideOfPackage("..platform..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(File.class, FileOutputStream.class, Files.class);

    /** What no module claims is deleted from the store after a day. */
    @ArchTest
    static void whoeverStoresFilesClaimsThem(JavaClasses classes) {
        var storing = modules(classes.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream().anyMatch(ArchitectureTests::stores)));
        var claiming = modules(classes.stream().filter(type -> type.isAssignableTo(FileClaims.class)));
        assertThat(claiming).containsAll(storing);
    }

    private static boolean stores(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(FileStore.class)
                && call.getName().equals("save");
    }

    private static Set<String> modules(Stream<JavaClass> classes) {
        return classes.map(type -> type.getPackageName().split("\\.")[2]).collect(Collectors.toSet());
    }

    @ArchTest
    static final ArchRule theNetworkHasOneDoor = noClasses()
            .that()
            .resideOutsideOfPackage("..platform..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(HttpClient.class, HttpURLConnection.class)
            .orShould()
            .callMethod(URL.class, "openConnection");

    @ArchTest
    static final ArchRule secretsAreNotDrawnFromWeakRandomness = noClasses()
            .that()
            .resideOutsideOfPackage("..demo..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, ThreadLocalRandom.class)
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule nothingIsDeserializedFromJavaObjects =
            noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class);
}

# A thin door to Maven: it finds a JDK 25 and names the usual jobs.
.DEFAULT_GOAL := help

# JAVA_HOME wins where it is new enough; else a JDK 25 or newer of the usual places.
JDK := $(shell sh src/main/make/find-jdk.sh)
# Maven's own libraries use an API that newer JDKs warn of.
MVN  = JAVA_HOME="$(JDK)" MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow $(MAVEN_OPTS)" mvn -B -ntp
JAVA = "$(JDK)/bin/java"
JAR  = target/quarkus-app/quarkus-run.jar
ENGINE ?= docker

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /  make \1\t/' | expand -t 24

.PHONY: jdk
jdk:
	@test -n "$(JDK)" || { echo "Factsheet needs a JDK 25 or newer: install one (for example Eclipse Temurin 25) and set JAVA_HOME to its folder." >&2; exit 1; }
	@command -v mvn >/dev/null || { echo "Factsheet needs Maven 3.8.7 or newer: install it (Debian: apt-get install maven)." >&2; exit 1; }

.PHONY: build
build: jdk ## build the service, without tests
	@echo "Building; the first time, libraries are fetched, which takes some minutes."
	@$(MVN) -q -DskipTests package

.PHONY: run
run: build ## build, publish the seeds and serve on 8080 (QUARKUS_HTTP_PORT moves it)
	@exec $(JAVA) -jar $(JAR)

.PHONY: test
test: jdk ## run all tests: unit, HTTP, and against the packaged jar
	$(MVN) verify

.PHONY: soak
soak: jdk ## kill the service 200 times on each database while it works (KILLS=n for another number)
	$(MVN) verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=KillIT -Dkills=$(or $(KILLS),200)

.PHONY: fuzz
fuzz: jdk ## look for texts that make a check fail, with a million tries (RUNS=n for another number)
	$(MVN) test -Dtest=EvidenceFuzzTest -Dfuzz.runs=$(or $(RUNS),1000000)

.PHONY: bench
bench: build ## measure import and release of 100,000 to 1,000,000 facts in 512 MB (takes long)
	src/bench/scale.sh $(JAVA)

.PHONY: bench-words
bench-words: jdk ## measure how many facts a core holds against their words, and validates
	@$(MVN) -q test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/classpath
	@$(JAVA) -cp target/classes:target/test-classes:$$(cat target/classpath) io.factsheet.evidence.EvidenceBenchmark
	@$(JAVA) -Djava.util.logging.manager=org.jboss.logmanager.LogManager -cp target/classes:target/test-classes:$$(cat target/classpath) io.factsheet.validate.ValidationBenchmark

.PHONY: exports
exports: build ## make release 1 of the seeds anew, for a commit of its own
	rm -rf exports target/exports-data
	FACTSHEET_DATA_DIR=target/exports-data $(JAVA) -jar $(JAR) refresh seeds

.PHONY: rules
rules: jdk ## write docs/rules.md anew from the rule book and what the service answers
	$(MVN) -q test -Dtest=RuleBookTest -Drules.write=true

.PHONY: format
format: jdk ## format the Java sources
	$(MVN) -q spotless:apply

.PHONY: native
native: jdk ## compile to a native executable (needs GraalVM or Mandrel 25)
	$(MVN) -DskipTests -Dnative package

.PHONY: native-sources
native-sources: jdk ## prepare all that a native image is compiled from
	$(MVN) -q -DskipTests -Dnative -Dquarkus.native.sources-only=true package

.PHONY: image
image: ## build the container image (ENGINE=podman for another engine)
	$(ENGINE) build -t factsheet .

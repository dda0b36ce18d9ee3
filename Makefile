# Thin door to Maven: it finds a JDK 25 and names the usual jobs.
.DEFAULT_GOAL := help

# JAVA_HOME wins where it is new enough; else the newest JDK >= 25 of the usual places.
JDK := $(shell sh src/main/make/find-jdk.sh)
MVN  = JAVA_HOME="$(JDK)" MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow $(MAVEN_OPTS)" mvn -B -ntp
JAVA = "$(JDK)/bin/java"

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /  make \1\t/' | expand -t 16

.PHONY: jdk
jdk:
	@test -n "$(JDK)" || { echo "Factsheet needs a JDK 25 or newer: install one (for example Eclipse Temurin 25) and set JAVA_HOME to its folder." >&2; exit 1; }

.PHONY: test
test: jdk ## run all tests: unit, HTTP, and against the packaged jar
	$(MVN) verify

.PHONY: format
format: jdk ## format the Java sources
	$(MVN) spotless:apply

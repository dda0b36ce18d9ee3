# Builds the service and runs it on a JVM, as a user without rights. Any base with a JDK 25 and a
# JRE 25 serves: docker build --build-arg BUILD_IMAGE=… --build-arg RUN_IMAGE=…
ARG BUILD_IMAGE=docker.io/library/maven:3-eclipse-temurin-25
ARG RUN_IMAGE=docker.io/library/eclipse-temurin:25-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
RUN mvn -B -ntp -DskipTests package

FROM ${RUN_IMAGE}
RUN useradd --system --uid 10001 --user-group --no-create-home factsheet \
 && mkdir -p /factsheet/data /factsheet/exports /factsheet/feeds /factsheet/datasets \
 && chown -R factsheet:factsheet /factsheet/data /factsheet/exports
WORKDIR /factsheet
COPY --from=build /build/target/quarkus-app/ app/
COPY LICENSE NOTICE ./
COPY seeds feeds/seeds
COPY --chown=factsheet:factsheet exports exports
USER factsheet
ENV FACTSHEET_DATA_DIR=/factsheet/data \
    FACTSHEET_EXPORTS_DIR=/factsheet/exports \
    FACTSHEET_DATASETS_DIR=/factsheet/datasets \
    FACTSHEET_FEEDS_SEEDS_FOLDER=/factsheet/feeds/seeds
VOLUME ["/factsheet/data", "/factsheet/exports", "/factsheet/feeds"]
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${QUARKUS_HTTP_PORT:-8080} && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
# exec form: the service gets the signals and ends in good order
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "app/quarkus-run.jar"]
CMD ["serve"]

package io.factsheet.http;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(PostgresqlProfile.class)
class HealthOnPostgresqlTest extends HealthTest {}

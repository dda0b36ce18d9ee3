package io.factsheet.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ApiProfile.class)
class HealthTest {
  @Test
  void readinessAsksTheStoreAndTheExports() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", containsInAnyOrder("store", "exports"))
        .body("checks.status", everyItem(equalTo("UP")));
  }
}

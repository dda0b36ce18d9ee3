package io.factsheet.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ApiProfile.class)
class HeldRunsApiTest {
  private static final String FACTS = "/datasets/aid_pledges/facts/";
  private static final String FEED = "feeds.find { it.name == 'waiting' }.";

  @ConfigProperty(name = "factsheet.feeds.waiting.folder")
  Path folder;

  private final String fact = "held-" + UUID.randomUUID();
  private JsonPath run;

  @BeforeEach
  void pull() throws IOException, InterruptedException {
    Feeds.pledge(folder, fact);
    run = RefreshApiTest.end(RefreshApiTest.start("waiting"));
  }

  @Test
  void tellsWhyARunIsHeldAndHowToDecide() {
    assertThat(run.getString("outcome")).isEqualTo("held");
    assertThat(run.getString("message")).startsWith("Held until an editor decides.");
    assertThat(run.getList("gates.gate")).containsExactly("hold");
    assertThat(run.getLong("counts.accepted")).isEqualTo(1);
    assertThat(run.getString("approve")).isEqualTo(run.getString("self") + "/approve");
    assertThat(run.getString("discard")).isEqualTo(run.getString("self") + "/discard");
    given()
        .get("/feeds")
        .then()
        .body(FEED + "held_run.id", equalTo(run.getInt("id")))
        .body(FEED + "last_run.outcome", equalTo("held"))
        .body("feeds.find { it.name == 'sound' }.held_run", nullValue());
  }

  @Test
  void onlyEditorsSeeWhatIsHeld() {
    Api.editor()
        .get(run.getString("held"))
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("private"))
        .body("facts", hasSize(1))
        .body("facts[0].fact_id", equalTo(fact))
        .body("facts[0].revision", equalTo(0))
        .body("facts[0].fact.stage", equalTo("pledged"));
    Api.editor().get(run.getString("held") + "?after=" + 999_999_999).then().body("facts", empty());
    Api.editor()
        .get(FACTS + fact)
        .then()
        .statusCode(200)
        .header("ETag", nullValue())
        .body("fact", nullValue())
        .body("revisions", empty())
        .body("evidence.quote", equalTo("pledged 200,000 euros"))
        .body("pending[0].run", equalTo(run.getString("self")));

    Api.submitter().get(run.getString("held")).then().statusCode(403);
    given().get(run.getString("held")).then().statusCode(401);
    Api.submitter().get(FACTS + fact).then().statusCode(404);
    given().get(FACTS + fact).then().statusCode(404);
    given().get("/datasets/aid_pledges.csv").then().body(not(containsString(fact)));
  }

  @Test
  void anEditorLetsItIn() {
    Api.editor()
        .post(run.getString("approve"))
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("outcome", equalTo("approved"))
        .body("message", containsString("An editor approved it. Published aid_pledges "))
        .body("decision.role", equalTo("editor"))
        .body("decision.at", notNullValue())
        .body("approve", nullValue());
    given().get("/datasets/aid_pledges.csv").then().body(containsString(fact));
    given().get(FACTS + fact).then().statusCode(200).body("pending", nullValue());
    Api.editor().get(FACTS + fact).then().body("pending", empty());
    given().get("/feeds").then().body(FEED + "held_run", nullValue());

    Api.editor()
        .post(run.getString("self") + "/discard")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:factsheet:problem:run-not-held"))
        .body("outcome", equalTo("approved"));
  }

  @Test
  void anEditorRefusesItAndItIsHeldAgain() throws InterruptedException {
    Api.editor()
        .post(run.getString("discard"))
        .then()
        .statusCode(200)
        .body("outcome", equalTo("discarded"))
        .body("message", endsWith("An editor discarded it."))
        .body("held", equalTo(run.getString("held")));
    Api.editor().get(FACTS + fact).then().statusCode(404);
    Api.editor().get(run.getString("held")).then().body("facts.fact_id[0]", equalTo(fact));

    assertThat(RefreshApiTest.end(RefreshApiTest.start("waiting")).getString("outcome"))
        .isEqualTo("held");
  }

  @Test
  void onlyEditorsDecide() {
    for (String decision : new String[] {"approve", "discard"}) {
      Api.submitter().post(run.getString(decision)).then().statusCode(403);
      given().post(run.getString(decision)).then().statusCode(401);
      Api.editor()
          .post("/runs/999999/" + decision)
          .then()
          .statusCode(404)
          .body("type", equalTo("urn:factsheet:problem:unknown-run"));
    }
    given().get(run.getString("self")).then().body("outcome", equalTo("held"));
  }
}

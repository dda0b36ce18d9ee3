package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.DataPackages;
import io.factsheet.model.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataPackageTest {
  @TempDir Path temp;

  @Test
  void itIsAsItWas() throws IOException {
    // Where this fails and the change is meant, put what is made in the place of the resource.
    Content content = SmallRelease.content();
    var out = new ByteArrayOutputStream();
    DataPackage.write(content, out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(SmallRelease.resource("datapackage.json"));
  }

  @Test
  void itIsValidByBothVersionsOfTheStandard() throws IOException {
    for (Content content : new Content[] {SmallRelease.content(), SmallRelease.empty()}) {
      assertThat(DataPackages.problems(PackagedRelease.of(content).json())).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"licence\": []}",
        "{\"created\": \"yesterday\"}",
        "{\"sources\": [{\"title\": \"x\", \"path\": \"../x\"}]}",
        "{\"resources\": []}",
        "{\"resources\": [{\"name\": \"x\", \"path\": \"/etc/passwd\"}]}",
        "{\"resources\": [{\"name\": \"x\", \"path\": \"x\", \"hash\": \"sha256:xyz\"}]}",
        "{\"resources\": [{\"name\": \"x\", \"path\": \"x\", \"type\": \"table\","
            + " \"schema\": {\"fields\": [{\"name\": \"x\", \"type\": \"list\"}]}}]}",
        "{\"resources\": [{\"name\": \"x\", \"path\": \"x\", \"type\": \"table\","
            + " \"schema\": {\"fields\": [{\"name\": \"x\", \"type\": \"number\","
            + " \"constraints\": {\"maxLength\": 3}}]}}]}"
      })
  void whatIsNotValidIsFound(String wrong) throws IOException {
    ObjectNode descriptor = (ObjectNode) PackagedRelease.of(SmallRelease.content()).json();
    descriptor.setAll((ObjectNode) new ObjectMapper().readTree(wrong));

    assertThat(DataPackages.problems(descriptor)).isNotEmpty();
  }

  @Test
  void filesAreAsItSays() throws IOException {
    PackagedRelease release = PackagedRelease.of(SmallRelease.content());
    var resources = release.json().get("resources");

    assertThat(resources.findValuesAsText("path"))
        .containsExactlyElementsOf(release.files().keySet());
    for (JsonNode resource : resources) {
      byte[] bytes = release.bytes(resource);
      assertThat(resource.get("bytes").longValue()).isEqualTo(bytes.length);
      assertThat(resource.get("hash").textValue()).isEqualTo("sha256:" + Sha256.of(bytes));
    }
    for (JsonNode resource : resources) {
      if (resource.has("schema")) {
        assertThat(DataPackages.problems(resource, release.bytes(resource))).isEmpty();
      }
    }
    assertThat(resources.get(0).get("name").textValue()).isEqualTo("grain_shipments");
    assertThat(resources.get(4).get("name").textValue()).isEqualTo("grain_shipments-changes");
  }

  @Test
  void sourcesAreNamedAndFound() throws IOException {
    JsonNode sources = PackagedRelease.of(SmallRelease.content()).json().get("sources");

    assertThat(sources.toString())
        .isEqualTo(
            "[{\"factsheet:id\":\"s-1\",\"title\":\"First ship leaves Odesa\","
                + "\"path\":\"https://example.org/1?a=b&c=d\"},"
                + "{\"factsheet:id\":\"s-2\",\"title\":\"s-2\"},"
                + "{\"factsheet:id\":\"s-3\",\"title\":\"=Zboże, „umowa”\"}]");
  }

  @Test
  void theDescriptorComesBackToTheLetter() throws IOException {
    Content content = SmallRelease.content();
    String json = PackagedRelease.of(content).descriptor();
    String canonical = content.dataset().descriptor().json();

    assertThat(DataPackage.descriptor(new StringReader(json))).contains(canonical);
    // However it is laid out.
    String pretty = new ObjectMapper().readTree(json).toPrettyString();
    assertThat(DataPackage.descriptor(new StringReader(pretty))).contains(canonical);
    // What stands behind it is not read: there may be 100,000 sources.
    String begun = json.substring(0, json.indexOf("\"resources\""));
    assertThat(DataPackage.descriptor(new StringReader(begun))).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "", "7", "{\"name\": \"x\", \"resources\": [{\"path\": 1}]}"})
  void whatCarriesNoDescriptorHasNone(String json) throws IOException {
    assertThat(DataPackage.descriptor(new StringReader(json))).isEmpty();
  }

  @Test
  void pathsLeadFromWhereTheCopyLies() throws IOException {
    Content content = SmallRelease.content();
    Path file = Files.writeString(temp.resolve("x.json"), PackagedRelease.of(content).descriptor());
    var out = new ByteArrayOutputStream();

    DataPackage.relocate(file, "releases/2/", out);

    String copy = out.toString(StandardCharsets.UTF_8);
    var resources = new ObjectMapper().readTree(copy).get("resources");
    assertThat(resources.findValuesAsText("path"))
        .containsExactlyElementsOf(
            Stream.concat(
                    Stream.of("csv", "json", "ndjson", "xlsx")
                        .map(extension -> "releases/2/grain_shipments." + extension),
                    Stream.of("releases/2/changes.csv"))
                .toList());
    assertThat(copy.replace("releases/2/", "")).isEqualTo(Files.readString(file));
    assertThat(DataPackages.problems(new ObjectMapper().readTree(copy))).isEmpty();
  }

  @Test
  void aDescriptorWithoutFilesIsCopiedAsItIs() throws JsonProcessingException, IOException {
    Path file = Files.writeString(temp.resolve("x.json"), "{\"name\": \"path\"}");
    var out = new ByteArrayOutputStream();

    DataPackage.relocate(file, "releases/2/", out);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"name\": \"path\"}");
  }
}

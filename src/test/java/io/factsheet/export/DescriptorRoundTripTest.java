package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.factsheet.PlainValidator;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.model.Characters;
import io.factsheet.model.Release;
import io.factsheet.model.Sha256;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Datasets;
import jakarta.validation.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a descriptor says, its canonical form can be read from the data package again. */
class DescriptorRoundTripTest {
  private static final FieldTypes TYPES = new FieldTypes(Gazetteer.load());
  private static final Validator VALIDATOR = PlainValidator.create();
  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** A descriptor has no figures beyond it. */
  private static final BigDecimal LEAST = new BigDecimal("-1e39");

  @Property(tries = 100)
  void itsChecksumIsTheRecordedOne(
      @ForAll("texts") String text,
      @ForAll("numerals") String minimum,
      @ForAll("numerals") String example)
      throws IOException {
    Dataset dataset = dataset(text, minimum, example);
    String recorded = dataset.descriptor().sha256();

    String json = write(dataset, recorded);

    assertThat(DataPackage.descriptor(new StringReader(json)).map(Sha256::of)).contains(recorded);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("\"\\/ <>&\t\n\r\u007f\u0085\u2028é漢").ofMaxLength(12),
        Arbitraries.strings().ofMaxLength(12).filter(text -> Characters.firstWrong(text) < 0),
        Arbitraries.of("𝄞 clef", "}", "\"resources\": [", "factsheet:descriptor"));
  }

  @Provide
  Arbitrary<String> numerals() {
    return Arbitraries.oneOf(
        Arbitraries.of("0", "-0", "1.50", "0.0", "1.0E+3", "1.0e-7", "-3", "7.000"),
        Arbitraries.bigDecimals().between(LEAST, LEAST.negate()).ofScale(30).map(Object::toString),
        Arbitraries.bigDecimals().between(LEAST, LEAST.negate()).ofScale(0).map(Object::toString));
  }

  private static Dataset dataset(String text, String minimum, String example) throws IOException {
    Path folder = Files.createTempDirectory("descriptors");
    Path file = folder.resolve("odd.yaml");
    // YAML has no delete character but as an escape.
    String quoted = ASCII.writeValueAsString("x" + text).replace("\u007f", "\\u007f");
    String title = quoted.replaceAll("\\\\([tnr]|u0085|u2028)", " ");
    try {
      Files.writeString(
          file,
          """
          name: odd
          title: %s
          description: %s
          key: [words]
          fields:
            - {name: words, type: text, title: %s, description: Words., example: %s}
            - {name: figure, type: number, title: A, description: B., example: %s}
            - {name: bound, type: number, title: A, description: B., constraints: {minimum: %s}}
          """
              .formatted(title, quoted, title, quoted, example, minimum));
      return Datasets.load(TYPES, VALIDATOR, folder).named("odd").orElseThrow();
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static String write(Dataset dataset, String sha256) throws IOException {
    var release =
        new Release("odd", 1, SmallRelease.CUT_AT, sha256, "0.1.0", 0, 0, null, List.of());
    var out = new ByteArrayOutputStream();
    DataPackage.write(
        new Content(dataset, release, Rows.of(List.of()), Rows.of(List.of()), Rows.of(List.of())),
        out);
    return out.toString(StandardCharsets.UTF_8);
  }
}

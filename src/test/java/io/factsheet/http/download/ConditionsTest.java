package io.factsheet.http.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
  private static final String ETAG = "\"abc\"";
  private static final Instant LAST_MODIFIED = Instant.parse("2021-12-08T10:00:00Z");

  @ParameterizedTest
  // No quotes of the file format: those of the tags stand as they are sent.
  @CsvFileSource(resources = "/http/conditions.csv", delimiter = ';', quoteCharacter = '\'')
  void followsTheOrderOfTheStandard(
      @Nullable String ifMatch,
      @Nullable String ifUnmodifiedSince,
      @Nullable String ifNoneMatch,
      @Nullable String ifModifiedSince,
      Conditions.Outcome expected) {
    Conditions conditions =
        new Conditions(
            Optional.ofNullable(ifMatch),
            Optional.ofNullable(ifUnmodifiedSince),
            Optional.ofNullable(ifNoneMatch),
            Optional.ofNullable(ifModifiedSince),
            Optional.empty());

    assertThat(conditions.evaluate(ETAG, LAST_MODIFIED)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"other\"",
        "W/\"abc\"",
        "abc",
        "*",
        "\"abc\", \"other\"",
        "Wed, 08 Dec 2021 10:00:00 GMT"
      })
  void sendsNoPartsOfWhatMayBeAnotherFile(String ifRange) {
    assertThat(ifRange(ifRange).permitRange(ETAG)).isFalse();
  }

  @Test
  void sendsPartsOfTheFileThatIsMeant() {
    assertThat(ifRange(ETAG).permitRange(ETAG)).isTrue();
    assertThat(ifRange(null).permitRange(ETAG)).isTrue();
  }

  @Test
  void writesDatesAsTheStandardHasThem() {
    assertThat(HttpDates.write(LAST_MODIFIED)).isEqualTo("Wed, 08 Dec 2021 10:00:00 GMT");
    assertThat(HttpDates.read(HttpDates.write(LAST_MODIFIED))).contains(LAST_MODIFIED);
  }

  private static Conditions ifRange(@Nullable String field) {
    return new Conditions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(field));
  }
}

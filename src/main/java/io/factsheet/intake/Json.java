package io.factsheet.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How JSON is read: strictly and within bounds; a key given twice is for {@link JsonTree}. */
final class Json {
  private static final int NESTING = 32;
  private static final int NUMBER_LENGTH = 100;
  private static final int NAME_LENGTH = 1000;

  private Json() {}

  static JsonMapper mapper(IntakeLimits limits) {
    JsonFactory factory =
        JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            // What a parser error shows of the source would land in answers.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(NESTING)
                    .maxNumberLength(NUMBER_LENGTH)
                    .maxNameLength(NAME_LENGTH)
                    .maxStringLength(limits.textLength())
                    .build())
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        // Stripping the zeros of 1e999999999 would write them all out.
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }
}

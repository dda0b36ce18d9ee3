package io.factsheet.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom the JSON Schema of a dataset is. */
public enum SchemaProfile {
  /** All forms that a submitted fact may have. */
  SUBMISSION {
    @Override
    public ObjectNode of(Dataset dataset) {
      return SubmissionSchema.of(dataset);
    }
  },

  /** The one form that a language model is to give, for strict structured output. */
  EXTRACTION {
    @Override
    public ObjectNode of(Dataset dataset) {
      return ExtractionSchema.of(dataset);
    }
  };

  /** The JSON Schema of the dataset's facts. */
  public abstract ObjectNode of(Dataset dataset);

  /** The one of a name in addresses. */
  public static Optional<SchemaProfile> ofCode(String code) {
    return Arrays.stream(values()).filter(profile -> profile.code().equals(code)).findFirst();
  }

  /** The name in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.factsheet.schema;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** The kinds of values that descriptors have, in words. */
enum ValueKind {
  TEXT("a text", "Write a text, in quotation marks where it looks like a number or true."),
  WHOLE_NUMBER("a whole number", "Write digits alone, without quotation marks."),
  NUMBER("a number", "Write digits, without quotation marks."),
  FLAG("true or false", "Write true or false, without quotation marks."),
  LIST("a list", "Write it in square brackets, as in [a, b]."),
  MAPPING("keys with values", "Write each key with its value, as the built-in descriptors do."),
  ANYTHING("a value", "Write a value.");

  private final String words;
  private final String mend;

  ValueKind(String words, String mend) {
    this.words = words;
    this.mend = mend;
  }

  /** The kind that a part of {@link DescriptorFile} asks for. */
  static ValueKind of(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (type.isCollectionLikeType()) {
      return LIST;
    }
    if (raw.isRecord()) {
      return MAPPING;
    }
    if (raw == String.class) {
      return TEXT;
    }
    if (raw == Integer.class) {
      return WHOLE_NUMBER;
    }
    if (raw == BigDecimal.class) {
      return NUMBER;
    }
    return raw == Boolean.class ? FLAG : ANYTHING;
  }

  boolean fits(JsonNode node) {
    return switch (this) {
      case TEXT -> node.isTextual();
      case WHOLE_NUMBER -> node.isIntegralNumber() && node.canConvertToInt();
      case NUMBER -> node.isNumber();
      case FLAG -> node.isBoolean();
      case LIST -> node.isArray();
      case MAPPING -> node.isObject();
      case ANYTHING -> true;
    };
  }

  /** What is wrong with a value of another kind. */
  String wrong(JsonNode node) {
    return "It is "
        + words(node)
        + ", where "
        + words
        + (this == MAPPING ? " are" : " is")
        + " expected.";
  }

  String mend() {
    return mend;
  }

  private static String words(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> "a text";
      case NUMBER -> "the number " + node.asText();
      case BOOLEAN -> node.asText();
      case ARRAY -> "a list";
      case OBJECT -> "a key with a value";
      default -> "nothing";
    };
  }
}

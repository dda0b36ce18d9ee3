package io.factsheet.schema;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.factsheet.field.FieldTypes;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads one descriptor, and finds every way in which it is wrong. */
final class DescriptorReader {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .withCoercionConfig(
              LogicalType.Textual,
              config ->
                  config
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
          .build();

  /** Sorted keys, so that the canonical form does not change with the order in the file. */
  private static final ObjectMapper CANONICAL =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final FieldTypes types;
  private final Envelope envelope;
  private final Validator validator;
  private final FormerDescriptors former;

  DescriptorReader(
      FieldTypes types, Envelope envelope, Validator validator, FormerDescriptors former) {
    this.types = types;
    this.envelope = envelope;
    this.validator = validator;
    this.former = former;
  }

  /** Reads a descriptor; empty where it is wrong, and {@code problems} says how. */
  Optional<Descriptor> read(String file, String yaml, List<DescriptorProblem> problems) {
    Lines lines;
    try {
      lines = Lines.of(yaml);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add(unreadable(file, line, String.valueOf(e.getProblem())));
      return Optional.empty();
    }
    if (lines.isEmpty()) {
      problems.add(
          new DescriptorProblem(
              file, 1, "file", "It is empty.", "Write a descriptor, or remove it."));
      return Optional.empty();
    }
    DescriptorFile written;
    try {
      written = YAML.readValue(yaml, DescriptorFile.class);
    } catch (JsonProcessingException e) {
      problems.add(malformed(file, lines, e));
      return Optional.empty();
    }
    List<DescriptorProblem> found = problems(file, lines, written);
    DescriptorFile effective = found.isEmpty() ? succeed(file, lines, written, found) : written;
    // The validator gives its findings in no order.
    found.sort(
        Comparator.comparingInt(DescriptorProblem::line).thenComparing(DescriptorProblem::place));
    problems.addAll(found);
    return found.isEmpty()
        ? Optional.of(new DescriptorBuilder(types).build(effective, canonical(effective)))
        : Optional.empty();
  }

  private List<DescriptorProblem> problems(String file, Lines lines, DescriptorFile written) {
    List<DescriptorProblem> found = new ArrayList<>();
    for (var violation : validator.validate(written)) {
      String place = violation.getPropertyPath().toString().replaceAll("\\.<[^>]*>", "");
      String message =
          violation.getInvalidValue() == null
              ? "It is missing."
              : "It is \"" + violation.getInvalidValue() + "\".";
      found.add(
          new DescriptorProblem(file, lines.line(place), place, message, violation.getMessage()));
    }
    if (found.isEmpty()) {
      new DescriptorCheck(file, lines, types, Dataset.takenNames(envelope), found).check(written);
    }
    return found;
  }

  private DescriptorFile succeed(
      String file, Lines lines, DescriptorFile written, List<DescriptorProblem> problems) {
    List<DescriptorFile> before =
        former.of(Objects.requireNonNull(written.name())).stream()
            .map(DescriptorReader::parse)
            .toList();
    Succession succession = new Succession(written, before);
    succession
        .breaks()
        .forEach(
            one ->
                problems.add(
                    new DescriptorProblem(
                        file, lines.line(one.place()), one.place(), one.message(), one.mend())));
    return succession.inherited();
  }

  /**
   * Makes a descriptor again of its canonical form, as it was when it was in use.
   *
   * @throws IllegalArgumentException where it is none, or has what this version does not know
   */
  Descriptor restore(String json) {
    DescriptorFile written = parse(json);
    List<DescriptorProblem> problems = problems("former descriptor", Lines.of(json), written);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.getFirst().toString());
    }
    return new DescriptorBuilder(types).build(written, json);
  }

  private static DescriptorFile parse(String canonical) {
    try {
      return CANONICAL.readValue(canonical, DescriptorFile.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no descriptor: " + canonical, e);
    }
  }

  private static String canonical(DescriptorFile written) {
    try {
      return CANONICAL.writeValueAsString(written);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a descriptor that was read cannot be written", e);
    }
  }

  private static DescriptorProblem malformed(String file, Lines lines, JsonProcessingException e) {
    String place = "file";
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    if (e instanceof MismatchedInputException mapping && !mapping.getPath().isEmpty()) {
      // Binding may notice a wrong part only when it has read on.
      place = path(mapping);
      line = lines.line(place);
    }
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          new DescriptorProblem(
              file,
              line,
              place,
              "There is no \"" + unknown.getPropertyName() + "\" here.",
              "Use one of "
                  + new TreeSet<>(Objects.requireNonNull(unknown.getKnownPropertyIds()))
                      .stream().map(Object::toString).collect(joining(", "))
                  + ".");
      case MismatchedInputException _ ->
          new DescriptorProblem(
              file,
              line,
              place,
              "It has the wrong form.",
              "Compare it with a built-in descriptor; a text that looks like a number or true needs"
                  + " quotation marks.");
      default -> unreadable(file, line, e.getOriginalMessage().lines().findFirst().orElse(""));
    };
  }

  private static DescriptorProblem unreadable(String file, int line, String why) {
    return new DescriptorProblem(
        file, line, "file", "It cannot be read: " + why + ".", "Mend the YAML at this line.");
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (var reference : e.getPath()) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.toString();
  }
}

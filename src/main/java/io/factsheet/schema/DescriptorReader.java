package io.factsheet.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.factsheet.field.FieldTypes;
import io.factsheet.model.Characters;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one descriptor, and finds every way in which it is wrong, all at once. */
final class DescriptorReader {
  /** Sorted keys, so that the canonical form does not change with the order in the file. */
  private static final ObjectMapper CANONICAL =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** As long as names are. */
  private static final int SHOWN = 41;

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

  /**
   * Reads a descriptor.
   *
   * @param declaredIn the names that are taken, and by which file; this one's is put among them
   * @return empty where it is wrong; {@code problems} then say how
   */
  Optional<Descriptor> read(
      String file, String yaml, Map<String, String> declaredIn, List<DescriptorProblem> problems) {
    Optional<DescriptorYaml> readable = DescriptorYaml.read(file, yaml, problems);
    if (readable.isEmpty()) {
      return Optional.empty();
    }
    DescriptorProblems found = readable.get().problems();
    Optional<DescriptorFile> written = written(readable.get());
    written.map(DescriptorFile::name).ifPresent(name -> take(name, file, declaredIn, found));
    Optional<DescriptorFile> effective =
        found.isEmpty() ? written.map(one -> succeed(one, found)) : Optional.empty();
    problems.addAll(found.toList());
    return found.isEmpty()
        ? effective.map(one -> new DescriptorBuilder(types).build(one, canonical(one)))
        : Optional.empty();
  }

  private static void take(
      String name, String file, Map<String, String> declaredIn, DescriptorProblems problems) {
    String before = declaredIn.putIfAbsent(name, file);
    if (before != null) {
      problems.add(
          "name",
          "\"" + name + "\" is already declared in " + before + ".",
          "Choose another name.");
    }
  }

  /** What is written, with all that is wrong by itself among the problems. */
  private Optional<DescriptorFile> written(DescriptorYaml yaml) {
    DescriptorProblems problems = yaml.problems();
    DescriptorForm form = new DescriptorForm(problems);
    Optional<DescriptorFile> written = form.bind(yaml.tree());
    written.ifPresent(
        one -> {
          validator.validate(one, Default.class, DescriptorFile.Written.class).stream()
              .filter(violation -> !problems.isAt(place(violation)))
              .toList()
              .forEach(
                  violation ->
                      problems.add(
                          place(violation),
                          message(violation.getInvalidValue()),
                          violation.getMessage()));
          form.reportEmpty();
          new DescriptorCheck(types, Dataset.takenNames(envelope), problems).check(one);
        });
    return written;
  }

  private static String place(ConstraintViolation<?> violation) {
    return violation.getPropertyPath().toString().replaceAll("\\.<[^>]*>", "");
  }

  private static String message(@Nullable Object value) {
    return switch (value) {
      case null -> "It is missing.";
      case Collection<?> none when none.isEmpty() -> "It is empty.";
      case Collection<?> many -> "It has " + many.size() + " items.";
      case String text when text.isBlank() -> "It is empty.";
      case String text when text.lines().count() > 1 -> "It has several lines.";
      case String text when text.length() > SHOWN -> "It has " + text.length() + " characters.";
      default -> "It is \"" + Characters.shown(value.toString()) + "\".";
    };
  }

  private DescriptorFile succeed(DescriptorFile written, DescriptorProblems problems) {
    List<DescriptorFile> before =
        former.of(Objects.requireNonNull(written.name())).stream()
            .map(DescriptorReader::parse)
            .toList();
    Succession succession = new Succession(written, before);
    succession.breaks().forEach(one -> problems.add(one.place(), one.message(), one.mend()));
    return succession.inherited();
  }

  /**
   * Makes a descriptor again of its canonical form, as it was when it was in use.
   *
   * @throws IllegalArgumentException where it is none, or has what this version does not know
   */
  Descriptor restore(String json) {
    DescriptorFile written = parse(json);
    Set<ConstraintViolation<DescriptorFile>> violations = validator.validate(written);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException("no descriptor: " + violations);
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
}

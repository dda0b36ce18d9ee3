package io.factsheet.schema;

import static java.util.stream.Collectors.joining;

import io.factsheet.field.FieldTypes;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All datasets of this installation: the built-in ones, and those of the operator's folder. */
public final class Datasets {
  private static final String BUILT_IN = "/datasets/";

  private final Map<String, Dataset> byName;
  private final DescriptorReader reader;
  private final Envelope envelope;

  private Datasets(Map<String, Dataset> byName, DescriptorReader reader, Envelope envelope) {
    this.byName = byName;
    this.reader = reader;
    this.envelope = envelope;
  }

  /** Reads them where nothing is stored yet. */
  public static Datasets load(FieldTypes types, Validator validator, @Nullable Path folder)
      throws IOException {
    return load(types, validator, folder, FormerDescriptors.NONE);
  }

  /**
   * Reads the built-in descriptors, then every {@code .yaml} and {@code .yml} file of a folder.
   *
   * @param folder the operator's own, or null
   * @param former descriptors whose facts must stay readable
   * @throws InvalidDescriptorsException where any is wrong, with all that is wrong
   * @throws IOException where a built-in one cannot be read
   */
  public static Datasets load(
      FieldTypes types, Validator validator, @Nullable Path folder, FormerDescriptors former)
      throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : resource("index").lines().toList()) {
      files.put("the built-in " + name, resource(name));
    }
    List<DescriptorProblem> problems = new ArrayList<>();
    if (folder != null) {
      new DescriptorFolder(folder, problems).read(files);
    }
    Envelope envelope = new Envelope(types);
    DescriptorReader reader = new DescriptorReader(types, envelope, validator, former);
    Map<String, Dataset> byName = new LinkedHashMap<>();
    Map<String, String> declaredIn = new HashMap<>();
    files.forEach(
        (file, yaml) ->
            reader
                .read(file, yaml, declaredIn, problems)
                .ifPresent(one -> byName.put(one.name(), new Dataset(one, envelope))));
    if (!problems.isEmpty()) {
      throw new InvalidDescriptorsException(problems);
    }
    return new Datasets(byName, reader, envelope);
  }

  static String resource(String name) throws IOException {
    try (InputStream in = Datasets.class.getResourceAsStream(BUILT_IN + name)) {
      if (in == null) {
        throw new IOException(BUILT_IN + name + " is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  public Optional<Dataset> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * A dataset as a former descriptor had it.
   *
   * @param json the descriptor in canonical form
   * @throws IllegalArgumentException where it is none, or has what this version does not know
   */
  public Dataset restore(String json) {
    return new Dataset(reader.restore(json), envelope);
  }

  /** All, the built-in ones first. */
  public Collection<Dataset> all() {
    return byName.values();
  }

  /** The names, as a message lists them. */
  public String names() {
    return byName.keySet().stream().collect(joining(", "));
  }
}

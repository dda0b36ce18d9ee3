package io.factsheet.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.field.Column;
import io.factsheet.field.Field;
import io.factsheet.model.Fact;
import io.factsheet.model.Happened;
import io.factsheet.model.ReleasedFact;
import io.factsheet.model.StoredCell;
import io.factsheet.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A kind of fact: its descriptor together with the envelope that every dataset has. */
public final class Dataset {
  /** Parts of a fact that no field reads: its identity, its source and its quotes. */
  static final Set<String> FRAME =
      Set.of("fact_id", "source_id", "quote", "quote_start", "context");

  private final Descriptor descriptor;
  private final Map<String, Field> inputs;
  private final List<Field> fields;
  private final List<Field> told;
  private final Set<String> derived;
  private final List<Part> parts;
  private final List<Column> columns;
  private final int[] order;

  Dataset(Descriptor descriptor, Envelope envelope) {
    this.descriptor = descriptor;
    this.parts = parts(descriptor, envelope);
    List<Field> all = new ArrayList<>(descriptor.fields());
    all.addAll(envelope.attribution);
    this.told = List.copyOf(all);
    all.addAll(envelope.rest);
    all.add(envelope.internalNotes);
    this.fields = List.copyOf(all);
    this.inputs = inputs(fields);
    this.derived = derived(parts);
    List<Column> natural = parts.stream().flatMap(part -> part.columns().stream()).toList();
    this.order =
        IntStream.concat(
                IntStream.range(0, natural.size()).filter(i -> !natural.get(i).technical()),
                IntStream.range(0, natural.size()).filter(i -> natural.get(i).technical()))
            .toArray();
    this.columns = IntStream.of(order).mapToObj(natural::get).toList();
  }

  private static List<Part> parts(Descriptor descriptor, Envelope envelope) {
    List<Part> parts = new ArrayList<>(DerivedColumns.IDENTITY);
    descriptor.fields().forEach(field -> parts.add(new FieldPart(field)));
    parts.addAll(DerivedColumns.HAPPENED);
    envelope.attribution.forEach(field -> parts.add(new FieldPart(field)));
    parts.addAll(DerivedColumns.QUOTE);
    parts.addAll(DerivedColumns.SOURCE);
    parts.addAll(DerivedColumns.CHECKS);
    parts.add(new ContextPart());
    envelope.rest.forEach(field -> parts.add(new FieldPart(field)));
    parts.addAll(DerivedColumns.HISTORY);
    return List.copyOf(parts);
  }

  private static Map<String, Field> inputs(List<Field> fields) {
    Map<String, Field> inputs = new LinkedHashMap<>();
    for (Field field : fields) {
      inputs.put(field.name(), field);
      field.aliases().forEach(alias -> inputs.put(alias, field));
    }
    return inputs;
  }

  private static Set<String> derived(List<Part> parts) {
    Set<String> derived = new HashSet<>();
    for (Part part : parts) {
      if (part instanceof DerivedPart one && !FRAME.contains(one.column().name())) {
        derived.add(one.column().name());
      }
    }
    return Set.copyOf(derived);
  }

  public String name() {
    return descriptor.name();
  }

  public Descriptor descriptor() {
    return descriptor;
  }

  /** All columns of the flat exports, in their order: the technical ones stand last. */
  public List<Column> columns() {
    return columns;
  }

  /** Where the cells of each of {@link #columns} are found in what is stored of a fact. */
  public List<StoredCell> storedCells() {
    List<StoredCell> natural =
        parts.stream().flatMap(part -> part.stored(descriptor).stream()).toList();
    return IntStream.of(order).mapToObj(natural::get).toList();
  }

  /** The cells of a fact, one for each of {@link #columns}; null is an empty cell. */
  public List<@Nullable Object> row(ReleasedFact fact) {
    List<@Nullable Object> natural = new ArrayList<>(columns.size());
    for (Part part : parts) {
      part.cells(fact, natural);
    }
    List<@Nullable Object> row = new ArrayList<>(columns.size());
    for (int i : order) {
      row.add(natural.get(i));
    }
    return row;
  }

  /**
   * The fact as one JSON object with nested values: what was submitted, in canonical form, with all
   * that is derived. Submitted back it is the same fact.
   */
  public ObjectNode json(ReleasedFact fact) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Part part : parts) {
      part.json(fact, object);
    }
    return object;
  }

  /** Whether what the fact tells of has taken place, by the descriptor's rule. */
  public Happened happened(Fact fact) {
    Happening rule = descriptor.happened();
    if (rule == null || !(fact.values().get(rule.field()) instanceof Value.Text category)) {
      return Happened.UNCLEAR;
    }
    return rule.yes().contains(category.text())
        ? Happened.YES
        : rule.no().contains(category.text()) ? Happened.NO : Happened.UNCLEAR;
  }

  /** The field a submission means by a key, by its name or a former one. */
  Optional<Field> input(String key) {
    return Optional.ofNullable(inputs.get(key));
  }

  /** All fields that facts carry, own and of the envelope, in the order of the canonical form. */
  public List<Field> fields() {
    return fields;
  }

  /** The fields that an article itself can fill: the dataset's own, and who said it. */
  List<Field> toldByArticle() {
    return told;
  }

  /** Whether a submission may carry the key, to no effect, because an export has it. */
  boolean isDerived(String key) {
    return derived.contains(key);
  }

  /** The keys that a submission may use, former names left out. */
  List<String> inputNames() {
    List<String> names = new ArrayList<>(fields.stream().map(Field::name).toList());
    names.addAll(FRAME);
    names.sort(null);
    return names;
  }

  /** The names that no field of any dataset may take, and whose they are. */
  static Map<String, String> takenNames(Envelope envelope) {
    Descriptor none =
        new Descriptor(
            "none", "", "", List.of(), null, null, 0, List.of(), List.of(), Set.of(), "", "");
    Dataset bare = new Dataset(none, envelope);
    Map<String, String> taken = new HashMap<>();
    bare.columns().forEach(column -> taken.put(column.name(), "a field that every dataset has"));
    bare.inputNames().forEach(name -> taken.put(name, "a field that every dataset has"));
    return taken;
  }
}

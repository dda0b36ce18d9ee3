package io.factsheet.schema;

import static java.util.Objects.requireNonNull;

import io.factsheet.field.Category;
import io.factsheet.schema.DescriptorFile.CategoryYaml;
import io.factsheet.schema.DescriptorFile.FieldYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A descriptor beside those before it, under which facts are stored: whether every one of these
 * facts can still be read, and what their fields may have that new ones may not.
 *
 * @param former right by themselves, the oldest first
 */
record Succession(DescriptorFile now, List<DescriptorFile> former) {

  /** A change that would lose facts, or tell them apart otherwise than before. */
  record Break(String place, String message, String mend) {}

  /** All of them, each once. */
  Set<Break> breaks() {
    Set<Break> breaks = new LinkedHashSet<>();
    for (DescriptorFile before : former) {
      for (FieldYaml field : fields(before)) {
        breakOf(field).ifPresent(breaks::add);
      }
      List<String> key = requireNonNull(before.key());
      if (!key.stream().map(this::nameNow).toList().equals(now.key())) {
        breaks.add(
            new Break(
                "key",
                "The key was " + String.join(", ", key) + ", and facts are named by it.",
                "Put it back, or declare a dataset of another name."));
      }
    }
    return breaks;
  }

  private Optional<Break> breakOf(FieldYaml before) {
    String name = requireNonNull(before.name());
    int at = indexNow(name);
    if (at >= 0) {
      FieldYaml field = fields(now).get(at);
      return Objects.equals(field.type(), before.type())
          ? Optional.empty()
          : Optional.of(
              new Break(
                  "fields[" + at + "].type",
                  "\"" + name + "\" was of type " + before.type() + ", and facts are stored so.",
                  "Put the type back; or give this field a new name and list \""
                      + name
                      + "\" under removed."));
    }
    return orEmpty(now.removed()).contains(name)
        ? Optional.empty()
        : Optional.of(
            new Break(
                "fields",
                "The field \"" + name + "\" is gone, and facts are stored with it.",
                "Put it back; or write aliases: ["
                    + name
                    + "] at the field that takes its place; or list it under removed, to leave it"
                    + " out of all further releases."));
  }

  /** The descriptor with what its fields have from the former ones. */
  DescriptorFile inherited() {
    List<FieldYaml> fields = new ArrayList<>();
    for (FieldYaml field : fields(now)) {
      Map<String, CategoryYaml> categories = new LinkedHashMap<>();
      orEmpty(field.categories()).forEach(one -> categories.put(requireNonNull(one.value()), one));
      for (DescriptorFile before : former) {
        Optional<FieldYaml> was =
            fields(before).stream()
                .filter(one -> field.goesBy(requireNonNull(one.name())))
                .findFirst();
        was.map(FieldYaml::categories).stream()
            .flatMap(List::stream)
            .filter(one -> !Category.ALWAYS.contains(requireNonNull(one.value())))
            .forEach(one -> categories.putIfAbsent(requireNonNull(one.value()), one.retire()));
      }
      fields.add(
          categories.isEmpty() ? field : field.withCategories(List.copyOf(categories.values())));
    }
    return now.withFields(fields);
  }

  private String nameNow(String before) {
    int at = indexNow(before);
    return at < 0 ? before : requireNonNull(fields(now).get(at).name());
  }

  private int indexNow(String name) {
    List<FieldYaml> fields = fields(now);
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).goesBy(name)) {
        return i;
      }
    }
    return -1;
  }

  private static List<FieldYaml> fields(DescriptorFile descriptor) {
    return requireNonNull(descriptor.fields());
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}

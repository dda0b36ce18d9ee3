package io.factsheet.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.model.Characters;
import io.factsheet.model.DateSpan;
import io.factsheet.model.Findings;
import io.factsheet.model.Identifier;
import io.factsheet.model.Precision;
import io.factsheet.model.Rule;
import io.factsheet.model.Sha256;
import io.factsheet.model.Source;
import io.factsheet.model.WebAddress;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an article in its wire form. */
public final class SourceReader {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "publisher",
          "url",
          "published_on",
          "published_on_basis",
          "language",
          "sha256",
          "supersedes",
          "text");

  private final ObjectNode wire;
  private final Findings findings;

  private SourceReader(ObjectNode wire, Findings findings) {
    this.wire = wire;
    this.findings = findings;
  }

  /**
   * Reads a source. One without text is known by its {@code sha256} alone, as in our own exports.
   *
   * @return empty where anything of it is wrong; findings then say what
   */
  public static Optional<SubmittedSource> read(ObjectNode wire, Findings findings) {
    return new SourceReader(wire, findings).read();
  }

  private Optional<SubmittedSource> read() {
    Encodable.check(wire, "", findings);
    for (var property : wire.properties()) {
      if (!KEYS.contains(property.getKey())) {
        wrong(property.getKey(), null, "A source has no such part.", "Leave it out.");
      }
    }
    String id = text("id");
    if (id == null || !Identifier.isPermitted(id)) {
      wrong(
          "id",
          id,
          id == null ? "The source has no id." : "The id is not made of permitted characters.",
          "Give up to 128 letters, digits, dots, colons, hyphens and underscores.");
    }
    String text = text("text");
    String sha256 = sha256(text);
    Source source =
        new Source(
            id == null ? "" : id,
            text("title"),
            text("publisher"),
            url(),
            publishedOn(),
            text("published_on_basis"),
            language(),
            sha256,
            text);
    SubmittedSource submitted = new SubmittedSource(source, text("supersedes"));
    return findings.hasErrors() ? Optional.empty() : Optional.of(submitted);
  }

  private String sha256(@Nullable String text) {
    String given = text("sha256");
    if (text == null && given == null) {
      wrong("text", null, "The source has no text.", "Add the text of the article.");
      return "";
    }
    if (given != null && !HEX.matcher(given).matches()) {
      wrong("sha256", given, "It is no SHA-256.", "Give 64 hex digits, or leave it out.");
    }
    if (text == null) {
      return given == null ? "" : given;
    }
    String actual = Sha256.of(text);
    if (given != null && !given.equals(actual)) {
      wrong(
          "sha256",
          given,
          "The text has another SHA-256: " + actual + ".",
          "Leave \"sha256\" out, or send the text that it is of.");
    }
    return actual;
  }

  private @Nullable String url() {
    String url = text("url");
    if (url == null || WebAddress.is(url)) {
      return url;
    }
    wrong("url", url, "It is no web address.", "Give the whole address, with https:// before it.");
    return null;
  }

  private @Nullable LocalDate publishedOn() {
    String written = text("published_on");
    if (written == null) {
      return null;
    }
    Optional<DateSpan> span = DateSpan.parse(written);
    if (span.isEmpty() || span.get().precision() != Precision.DAY) {
      wrong(
          "published_on",
          written,
          "It is no day.",
          "Write a day such as 2021-12-08, or leave it out where it is not known.");
      return null;
    }
    return span.get().earliest();
  }

  private @Nullable String language() {
    String tag = text("language");
    if (tag != null) {
      try {
        new Locale.Builder().setLanguageTag(tag);
      } catch (IllformedLocaleException _) {
        wrong("language", tag, "It is no language tag.", "Write it as in BCP 47: en, de, pt-BR.");
      }
    }
    return tag;
  }

  private @Nullable String text(String key) {
    JsonNode node = wire.get(key);
    if (node == null || node.isNull() || (node.isTextual() && node.textValue().isBlank())) {
      return null;
    }
    if (!node.isTextual()) {
      wrong(key, node.toString(), "It is no text.", "Write it as a text.");
      return null;
    }
    return node.textValue();
  }

  private void wrong(String key, @Nullable String found, String message, String mend) {
    findings.add(
        Rule.SOURCE_INVALID,
        Characters.shown(key),
        found == null ? null : Characters.shown(found),
        null,
        message,
        mend);
  }
}

package io.factsheet.http;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.factsheet.model.Rule;
import io.factsheet.model.Severity;
import java.util.Map;
import java.util.Objects;

/** The rule book as a page for readers: {@code docs/rules.md}. */
final class RuleBookPage {
  private final RuleBook book;
  private final Map<Rule, JsonNode> findings;

  /**
   * @param findings what the service answered to the example of each rule
   */
  RuleBookPage(RuleBook book, Map<Rule, JsonNode> findings) {
    this.book = book;
    this.findings = findings;
  }

  String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("<!-- Written by \"make rules\" from src/test/resources/http/rules.yaml. -->\n\n");
    page.append(book.head().replace("{finding}\n", members(finding(Rule.QUOTE_ABSENT))));
    page.append('\n').append(members(book.source()));
    for (String dataset : book.datasets()) {
      page.append("\nA fact of `").append(dataset).append("`:\n\n");
      page.append(members(book.sound(dataset)));
    }
    page.append("\n## All rules\n\n| rule | severity | says |\n|---|---|---|\n");
    book.entries().forEach(entry -> page.append(row(entry.rule())));
    for (RuleBook.Chapter chapter : book.chapters()) {
      page.append("\n## ").append(chapter.title()).append('\n');
      chapter.entries().forEach(entry -> page.append('\n').append(section(entry)));
    }
    return page.toString();
  }

  private static String row(Rule rule) {
    return "| [`%s`](#%1$s) | %s | %s |\n"
        .formatted(rule.code(), rule.severity().code(), rule.meaning());
  }

  private String section(RuleBook.Entry entry) {
    Rule rule = entry.rule();
    JsonNode finding = finding(rule);
    return """
        ### <a id="%s"></a>`%1$s`

        *%s.* %s%s

        %s: %s

        > %s **%s**

        Accepted: %s

        %s
        """
        .formatted(
            rule.code(),
            capitalized(rule.severity().code()),
            rule.meaning(),
            entry.about().isEmpty() ? "" : " " + entry.about(),
            rule.severity() == Severity.ERROR ? "Refused" : "Stored with a warning",
            example(entry.dataset(), entry.fires()),
            finding.get("message").asText(),
            finding.get("mend").asText(),
            example(entry.dataset(), entry.passes()),
            "**What to do.** " + entry.mend());
  }

  private JsonNode finding(Rule rule) {
    return Objects.requireNonNull(findings.get(rule));
  }

  /** What an example sends, as a difference to the sound fact and its source. */
  private String example(String dataset, JsonNode example) {
    if (example.has("line")) {
      return "the line" + block(example.get("line").asText());
    }
    if (example.has("item")) {
      return "in the place of a fact" + block(json(example.get("item")));
    }
    if (example.has("again")) {
      return "the source, sent again with" + changes(example.get("again"));
    }
    if (example.has("source")) {
      return "a source with" + changes(example.get("source"));
    }
    if (example.has("facts")) {
      return "in one submission the fact above, and the same with"
          + changes(example.get("facts").get(1));
    }
    if (example.has("quote_of")) {
      int length = book.quoteOf(example.get("quote_of").asInt()).length();
      return "a fact whose quote has " + length + " characters";
    }
    if (example.has("write")) {
      return "a fact that begins with" + block("{" + example.get("write").asText() + ", …");
    }
    String fact =
        dataset.equals(book.datasets().getFirst()) ? "a fact" : "a fact of `" + dataset + "`";
    return example.path("put").isEmpty() && !example.has("remove")
        ? "the fact above"
        : fact + " with" + changes(example);
  }

  private static String changes(JsonNode change) {
    String removed =
        change
            .path("remove")
            .valueStream()
            .map(key -> "no `" + key.asText() + "`")
            .collect(joining(", "));
    String put = change.has("put") ? block(json(change.get("put"))) : "";
    return removed.isEmpty() ? put : " " + removed + (put.isEmpty() ? "" : ", and with" + put);
  }

  private static String block(String text) {
    return "\n\n" + text.indent(4).stripTrailing();
  }

  /** An object as a block, with a member a line. */
  private static String members(JsonNode object) {
    return object
        .propertyStream()
        .map(
            member -> "      " + TextNode.valueOf(member.getKey()) + ": " + json(member.getValue()))
        .collect(joining(",\n", "    {\n", "\n    }\n"));
  }

  private static String json(JsonNode node) {
    if (node.isObject()) {
      return node.propertyStream()
          .map(member -> TextNode.valueOf(member.getKey()) + ": " + json(member.getValue()))
          .collect(joining(", ", "{", "}"));
    }
    return node.isArray()
        ? node.valueStream().map(RuleBookPage::json).collect(joining(", ", "[", "]"))
        : node.toString();
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}

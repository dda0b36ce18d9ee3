package io.factsheet.cli;

import io.smallrye.config.ConfigValidationException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of each wrong setting which it is, what was given and what is permitted. The configuration
 * library tells it in messages only, whose codes are fixed; what it says otherwise stays as it is.
 */
final class WrongSettings {
  private static final Pattern CONVERTED =
      Pattern.compile(
          "SRCFG00039: The config property (.+?) with the config value \"(.*)\""
              + " threw an Exception whilst being converted (.*)",
          Pattern.DOTALL);
  private static final Pattern MISSING = Pattern.compile("SRCFG00014: The config property (\\S+) ");
  private static final Pattern EMPTY =
      Pattern.compile("SRCFG0004[01]: The config property (\\S+) ");
  private static final Pattern UNKNOWN = Pattern.compile("SRCFG00050: (\\S+) in ");
  private static final Pattern ALLOWED = Pattern.compile("allowed values: (.*)", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("^.*SRCFG[0-9]{5}: ", Pattern.DOTALL);

  /** What is permitted, by what a converter says that finds something else. */
  private static final Map<String, String> PERMITTED =
      Map.of(
          "SRCFG00029", "a whole number",
          "SRCFG00030", "a whole number",
          "SRCFG00031", "a number, such as 20 or 12.5",
          "Invalid duration", "a length of time, such as 30s, 10m or 2h",
          "java.time.Duration", "a length of time, such as 30s, 10m or 2h",
          "not in correct format", "a size, such as 500K, 64M or 1G",
          "SRCFG00020", "a day, such as 2027-12-31");

  private WrongSettings() {}

  /** A sentence for each, a line each, in the order of their names. */
  static String text(ConfigValidationException wrong) {
    TreeSet<String> sentences = new TreeSet<>();
    for (int i = 0; i < wrong.getProblemCount(); i++) {
      sentences.add(sentence(String.valueOf(wrong.getProblem(i).getMessage())));
    }
    return String.join("\n", sentences);
  }

  private static String sentence(String message) {
    Matcher found = CONVERTED.matcher(message);
    if (found.find()) {
      return named(found.group(1))
          + " is \""
          + found.group(2)
          + "\", and must be "
          + permitted(found.group(3))
          + ".";
    }
    found = MISSING.matcher(message);
    if (found.find()) {
      return named(found.group(1)) + " is not set, and must be.";
    }
    found = EMPTY.matcher(message);
    if (found.find()) {
      return named(found.group(1)) + " is empty: give it a value, or leave it out.";
    }
    found = UNKNOWN.matcher(message);
    if (found.find()) {
      return found.group(1) + " is no setting: correct its name, or leave it out.";
    }
    return message;
  }

  /** The setting, and the environment variable that sets it. */
  private static String named(String property) {
    String variable = property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    return property + " (" + variable + ")";
  }

  private static String permitted(String cause) {
    Matcher allowed = ALLOWED.matcher(cause);
    if (allowed.find()) {
      return "one of " + allowed.group(1).replace(",", ", ").replaceAll(" +", " ");
    }
    return PERMITTED.entrySet().stream()
        .filter(one -> cause.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> "something else: " + CODE.matcher(cause).replaceFirst(""));
  }
}

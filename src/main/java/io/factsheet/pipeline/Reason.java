package io.factsheet.pipeline;

import com.fasterxml.jackson.databind.node.TextNode;
import io.factsheet.intake.Encodable;
import io.factsheet.model.Findings;
import org.jspecify.annotations.Nullable;

/** Why an editor does something, in words that readers get to see. */
final class Reason {
  private Reason() {}

  /**
   * The reason as it is kept, without white space around it.
   *
   * @param longest in characters (Unicode code points)
   * @throws RefusedEditException where it says nothing, is too long, or cannot be published
   */
  static String of(@Nullable String given, int longest) throws RefusedEditException {
    if (given == null || given.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new RefusedEditException(
          "The change has no reason.", "Say in \"reason\", for readers, why it is made.");
    }
    Findings findings = new Findings();
    Encodable.check(TextNode.valueOf(given), "reason", findings);
    if (findings.hasErrors()) {
      var first = findings.toList().getFirst();
      throw new RefusedEditException(first.message(), first.mend());
    }
    String reason = given.strip();
    int length = reason.codePointCount(0, reason.length());
    if (length > longest) {
      throw new RefusedEditException(
          "The reason has " + length + " characters.",
          "Say it in at most " + longest + " characters.");
    }
    return reason;
  }
}

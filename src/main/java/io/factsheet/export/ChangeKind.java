package io.factsheet.export;

import io.factsheet.field.Category;
import java.util.List;
import java.util.Locale;

/** Why a cell is not what it was. */
public enum ChangeKind {
  NEW("The fact was not known before."),
  UPDATE("The fact was submitted with other content, or its words were judged otherwise."),
  ADOPTED("The fact was taken over from a published release."),
  CORRECTION("An editor changed what the fact says, or put back what was retracted."),
  RETRACTION("An editor took the fact out."),
  REVIEW("An editor judged the fact, or chose the row to count of its event."),
  VOUCH("An editor took a field on reason."),
  SOURCE_CORRECTED("The article was superseded by another, so that the fact is disputed."),
  SOURCE_UPDATE("More or other is known of the article: its title, publisher, date or address."),
  DESCRIPTOR("The dataset is described otherwise; the fact itself is as it was.");

  private final String meaning;

  ChangeKind(String meaning) {
    this.meaning = meaning;
  }

  /** The name in files and answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<Category> categories() {
    return Category.ofAll(values(), ChangeKind::code, kind -> kind.meaning);
  }
}

package io.factsheet.model;

import static io.factsheet.model.Severity.ERROR;
import static io.factsheet.model.Severity.WARNING;

/**
 * The rule book: all that can be wrong or doubtful about a submission, with its severity.
 *
 * <p>Codes are public: clients match on them, so they are added to and never renamed. Each is
 * explained, with examples, in {@code docs/rules.md} under {@code #code}.
 */
public enum Rule {
  // How a submission is written
  SUBMISSION_MALFORMED("submission.malformed", ERROR, "The line is not JSON."),
  SUBMISSION_NOT_A_FACT("submission.not-a-fact", ERROR, "The item is JSON but no object."),
  TEXT_UNENCODABLE(
      "text.unencodable",
      ERROR,
      "A text holds a character that CSV, Excel or XML cannot carry: U+0000, a lone surrogate, a"
          + " control or a noncharacter."),

  // Fields and their types
  FIELD_UNKNOWN("field.unknown", ERROR, "The dataset has no field of this name."),
  FIELD_DUPLICATE(
      "field.duplicate", ERROR, "One field was given twice, under one of its names or two."),
  FIELD_REQUIRED("field.required", ERROR, "A required field has no value."),
  FIELD_TYPE("field.type", ERROR, "The value is not of the field's type."),
  FIELD_CONSTRAINT("field.constraint", ERROR, "The value breaks a constraint of the descriptor."),
  CATEGORY_UNKNOWN("category.unknown", ERROR, "The value is none of the field's categories."),
  DATE_INVALID("date.invalid", ERROR, "The date does not exist or is not in ISO 8601 form."),
  DATE_ORDER("date.order", ERROR, "The latest day lies before the earliest."),
  PERIOD_ORDER("period.order", ERROR, "The end lies before the start."),
  QUANTITY_VALUE(
      "quantity.value", ERROR, "The qualifier asks for a figure, or forbids the one given."),
  QUANTITY_BOUNDS(
      "quantity.bounds", ERROR, "A bound differs from the one that the qualifier commits to."),
  QUANTITY_ORDER("quantity.order", ERROR, "The low bound lies above the high one."),
  MONEY_CURRENCY("money.currency", ERROR, "The currency is missing or no ISO 4217 code."),
  ACTOR_UNKNOWN_CODE("actor.unknown-code", ERROR, "No country or organisation has this code."),
  ACTOR_WITHOUT_CODE(
      "actor.without-code", WARNING, "The actor is a name that no code is known for."),
  ACTOR_CODE_NAME("actor.code-name", ERROR, "Code and name mean different actors."),

  // Fields beside one another
  FACT_END_BEFORE_START("fact.end-before-start", ERROR, "The end date lies before the start."),
  FACT_DAY_COUNT(
      "fact.day-count", ERROR, "A number of days does not fit the dates that it lies between."),

  // Identity
  FACT_ID_INVALID("fact.id-invalid", ERROR, "The fact_id is not made of permitted characters."),
  FACT_AMBIGUOUS_ID(
      "fact.ambiguous-id",
      ERROR,
      "Two different facts of one submission have one id, given or derived."),
  FACT_SUPPRESSED("fact.suppressed", ERROR, "A fact of this id was removed for legal reasons."),

  // Sources and quotes
  SOURCE_UNKNOWN("source.unknown", ERROR, "No source has this id."),
  SOURCE_INVALID("source.invalid", ERROR, "A source lacks a part or has a wrong one."),
  SOURCE_TEXT_DIFFERS("source.text-differs", ERROR, "The source is known with another text."),
  SOURCE_SUPERSEDES(
      "source.supersedes",
      ERROR,
      "A source supersedes one that is not known, itself, or one that supersedes it."),
  SOURCE_WITHOUT_TEXT(
      "source.without-text", ERROR, "The source's text is not here, so no quote can be checked."),
  QUOTE_ABSENT("quote.absent", ERROR, "The quote does not stand in the source."),
  QUOTE_REPEATED(
      "quote.repeated", ERROR, "The quote stands in the source more than once, without offset."),
  QUOTE_OFFSET("quote.offset", ERROR, "The quote does not stand at the offset given."),
  QUOTE_LONG("quote.long", WARNING, "The quote is longer than the words of a figure need."),
  QUOTE_TOO_LONG("quote.too-long", ERROR, "The quote is longer than permitted."),
  CONTEXT_ABSENT("context.absent", ERROR, "A context quote does not stand in the source."),
  CONTEXT_REPEATED(
      "context.repeated",
      WARNING,
      "A context quote stands in the source more than once, without offset."),

  // What the quoted words say
  WORDS_OTHER_VALUE("words.other-value", ERROR, "The words have another figure, date or actor."),
  WORDS_OTHER_QUALIFIER(
      "words.other-qualifier", ERROR, "The words have the figure with another qualifier."),
  WORDS_OTHER_CURRENCY("words.other-currency", ERROR, "The words have another currency."),
  WORDS_OTHER_UNIT("words.other-unit", ERROR, "In the words, the figure counts something else."),
  WORDS_OTHER_PAIR(
      "words.other-pair", ERROR, "In the words, the figure belongs to another actor or time."),
  WORDS_OTHER_ROLE("words.other-role", ERROR, "In the words, the actor or date has another part."),
  WORDS_FIGURE_NAMED(
      "words.figure-named", ERROR, "The words name a figure, and the fact says that they do not."),
  WORDS_ABSENT("words.absent", ERROR, "No words say what must be borne out."),
  WORDS_AS_STATED(
      "words.as-stated", ERROR, "The words in as_stated do not stand in the quote or its context."),
  WORDS_SILENT("words.silent", WARNING, "No words say what should be borne out."),
  WORDS_CURRENCY_OPEN("words.currency-open", WARNING, "The words may mean another currency."),
  WORDS_UNIT_OPEN("words.unit-open", WARNING, "The words do not tell what the figure counts."),
  WORDS_PAIR_OPEN(
      "words.pair-open",
      WARNING,
      "The words have several figures or dates, and do not tell which is the fact's."),
  WORDS_ROLE_OPEN("words.role-open", WARNING, "The words do not tell the actor's part."),
  WORDS_NAME_OPEN("words.name-open", WARNING, "The words may mean another actor."),
  WORDS_READING_OPEN(
      "words.reading-open", WARNING, "The words can be read so, but rather say something else."),
  WORDS_TOO_EXACT("words.too-exact", WARNING, "The fact is more exact than the words."),
  WORDS_PUBLISHED_UNKNOWN(
      "words.published-unknown",
      WARNING,
      "The words count from the published date, which is not known."),
  WORDS_PUBLISHED_INFERRED(
      "words.published-inferred",
      WARNING,
      "The words count from the published date, which is inferred, and a day's difference would"
          + " change the result.");

  private final String code;
  private final Severity severity;
  private final String meaning;

  Rule(String code, Severity severity, String meaning) {
    this.code = code;
    this.severity = severity;
    this.meaning = meaning;
  }

  /** The public name, as in {@code quote.absent}. */
  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }

  /** One sentence. */
  public String meaning() {
    return meaning;
  }
}

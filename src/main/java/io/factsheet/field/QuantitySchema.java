package io.factsheet.field;

import io.factsheet.model.Qualifier;
import java.util.List;
import java.util.function.Predicate;

/**
 * Figures in JSON Schema, in three forms by what their words name: one figure, the two ends of a
 * range, or none. That a bound given equals the figure, and that the ends come in order, it cannot
 * say.
 */
final class QuantitySchema {
  private static final List<Category> NAMING = qualifiers(Qualifier::namesFigure);
  private static final List<Category> RANGE = qualifiers(Qualifier.RANGE::equals);
  private static final List<Category> NAMELESS =
      qualifiers(one -> !one.namesFigure() && one != Qualifier.RANGE);

  private QuantitySchema() {}

  private static List<Category> qualifiers(Predicate<Qualifier> which) {
    return Enumerations.QUALIFIERS.stream()
        .filter(one -> which.test(Qualifier.ofCode(one.value()).orElseThrow()))
        .toList();
  }

  /** The three forms as objects; a sum also has a currency. */
  static JsonSchema accepted() {
    return JsonSchema.anyOf(acceptedFigure(), acceptedRange(), acceptedNone());
  }

  static JsonSchema acceptedMoney(JsonSchema currency) {
    return JsonSchema.anyOf(
        acceptedFigure().requiring("currency", currency),
        acceptedRange().requiring("currency", currency),
        acceptedNone().allowing("currency", Nothing.or(currency)));
  }

  /** With the limits of a field on the numbers among the parts. */
  static JsonSchema limited(JsonSchema forms, Constraints constraints) {
    JsonSchema part = NumberSchema.limited(JsonSchema.any(), constraints);
    return part.json().isEmpty()
        ? forms
        : forms.allowing("value", part).allowing("low", part).allowing("high", part);
  }

  private static JsonSchema acceptedFigure() {
    return form("One figure; plain where there is no qualifier.")
        .allowing("qualifier", Nothing.or(JsonSchema.among(NAMING)))
        .requiring("value", NumberSchema.REF)
        .allowing("low", Nothing.or(NumberSchema.REF).described("The value, or left out."))
        .allowing("high", Nothing.or(NumberSchema.REF).described("The value, or left out."))
        .also(unbound("low", qualifiers(one -> one.namesFigure() && !one.bindsLow())))
        .also(unbound("high", qualifiers(one -> one.namesFigure() && !one.bindsHigh())));
  }

  /** Where the qualifier commits to no bound, none is given. */
  private static JsonSchema unbound(String bound, List<Category> qualifiers) {
    return JsonSchema.any()
        .with("if", JsonSchema.any().requiring("qualifier", JsonSchema.among(qualifiers)))
        .with("then", JsonSchema.any().allowing(bound, Nothing.REF));
  }

  private static JsonSchema acceptedRange() {
    return form("The two ends of a range.")
        .allowing("qualifier", Nothing.or(JsonSchema.among(RANGE)))
        .allowing("value", Nothing.REF)
        .requiring("low", NumberSchema.REF)
        .requiring("high", NumberSchema.REF);
  }

  private static JsonSchema acceptedNone() {
    return form("No figure.")
        .requiring("qualifier", JsonSchema.among(NAMELESS))
        .allowing("value", Nothing.REF)
        .allowing("low", Nothing.REF)
        .allowing("high", Nothing.REF);
  }

  private static JsonSchema form(String description) {
    return JsonSchema.object()
        .described(description)
        .allowing("as_stated", Nothing.or(TextSchema.words()).described("The source's words."));
  }

  static JsonSchema extracted() {
    return JsonSchema.anyOf(extractedFigure(), extractedRange(), extractedNone());
  }

  static JsonSchema extractedMoney() {
    JsonSchema currency =
        TextSchema.words()
            .described("The ISO 4217 code of the currency that the words name, as in EUR.");
    return JsonSchema.anyOf(
        extractedFigure().requiring("currency", currency),
        extractedRange().requiring("currency", currency),
        extractedNone()
            .requiring(
                "currency",
                TextSchema.words()
                    .orNull()
                    .described(currency.description() + " Null where they name none.")));
  }

  private static JsonSchema extractedFigure() {
    return JsonSchema.object()
        .described("Where the words name one figure.")
        .requiring("as_stated", words("up to 150"))
        .requiring("qualifier", JsonSchema.among(NAMING).described(Category.definitions(NAMING)))
        .requiring(
            "value",
            JsonSchema.type("number")
                .described(
                    "The figure they name: 150 for \"up to 150\", 500000 for \"half a million\"."));
  }

  private static JsonSchema extractedRange() {
    return JsonSchema.object()
        .described("Where the words name two ends.")
        .requiring("as_stated", words("40 to 50"))
        .requiring("qualifier", JsonSchema.among(RANGE))
        .requiring("low", JsonSchema.type("number").described("The lower end."))
        .requiring("high", JsonSchema.type("number").described("The higher end."));
  }

  private static JsonSchema extractedNone() {
    return JsonSchema.object()
        .described("Where the words name no figure. Never guess one.")
        .requiring(
            "as_stated",
            TextSchema.words()
                .orNull()
                .described(words("several hundred").description() + " Null with not_stated."))
        .requiring(
            "qualifier", JsonSchema.among(NAMELESS).described(Category.definitions(NAMELESS)));
  }

  private static JsonSchema words(String example) {
    return TextSchema.words()
        .described(
            "The words of the quote that give the amount, verbatim, as in \"" + example + "\".");
  }
}

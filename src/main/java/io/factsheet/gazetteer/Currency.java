package io.factsheet.gazetteer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A currency, with the signs and English words that mean it.
 *
 * @param code ISO 4217, alphabetic
 * @param name as in "Czech Koruna"
 * @param singular as in "Czech koruna"
 * @param plural as in "Czech korunas"
 * @param signs as in "€", "$", "US$"; several currencies share some
 * @param words what is written where the country is plain, as in "crowns"; many share some
 * @param digits how many decimal digits amounts are written with, by CLDR
 * @param until the last day of its use as money, or null while it is in use
 * @param countries the alpha-3 codes of those that use it today
 */
public record Currency(
    String code,
    String name,
    String singular,
    String plural,
    List<String> signs,
    List<String> words,
    int digits,
    @Nullable LocalDate until,
    List<String> countries) {
  public Currency {
    signs = List.copyOf(signs);
    words = List.copyOf(words);
    countries = List.copyOf(countries);
  }
}

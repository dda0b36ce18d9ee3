package io.factsheet.gazetteer;

import java.util.List;

/**
 * A country or an organisation that acts in the news, with the English words that mean it.
 *
 * @param code ISO 3166-1 alpha-3 for a country ({@code UNK} for Kosovo, which has none), our own
 *     for an organisation
 * @param name the common English name, as in "Czechia"
 * @param otherNames official, short, former and native names; none means another actor too
 * @param adjectives as in "Czech"; "Congolese" and a few others mean several actors
 * @param people nouns for its people that are not an adjective or an adjective with an s: "Poles"
 * @param seats capitals, and the places and houses that stand for its government: "Minsk", "the
 *     Kremlin"; "Brussels" and a few others mean several actors
 * @param byNames what an article calls it once it was named: "the bloc"; may mean several actors
 */
public record Actor(
    String code,
    String name,
    Kind kind,
    List<String> otherNames,
    List<String> adjectives,
    List<String> people,
    List<String> seats,
    List<String> byNames) {

  /** What acts. */
  public enum Kind {
    COUNTRY,
    ORGANISATION
  }

  public Actor {
    otherNames = List.copyOf(otherNames);
    adjectives = List.copyOf(adjectives);
    people = List.copyOf(people);
    seats = List.copyOf(seats);
    byNames = List.copyOf(byNames);
  }
}

package io.factsheet.gazetteer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Countries, organisations and currencies by code and by name. Immutable. */
public final class Gazetteer {
  private final Map<String, Actor> actors;
  private final Map<String, Actor> actorsByName;
  private final Map<String, Currency> currencies;

  private Gazetteer() {
    actors = Actors.read();
    actorsByName = Actors.byName(actors.values());
    currencies = Currencies.read();
  }

  /** The vendored data, read on first use. */
  public static Gazetteer load() {
    return Holder.LOADED;
  }

  /** The country or organisation with this code, in capitals as it is written. */
  public Optional<Actor> actor(String code) {
    return Optional.ofNullable(actors.get(code));
  }

  /**
   * The country or organisation of this name: one of its own names, not an adjective, a capital or
   * a by-name. Case, accents, full stops and a leading "the" make no difference.
   */
  public Optional<Actor> actorNamed(String name) {
    return Optional.ofNullable(actorsByName.get(NameKey.of(name)));
  }

  /** All of them: countries, then organisations, each by code. */
  public List<Actor> actors() {
    return List.copyOf(actors.values());
  }

  /** The currency with this ISO 4217 code, in capitals as it is written. */
  public Optional<Currency> currency(String code) {
    return Optional.ofNullable(currencies.get(code));
  }

  /** All of them, by code. */
  public List<Currency> currencies() {
    return List.copyOf(currencies.values());
  }

  private static final class Holder {
    static final Gazetteer LOADED = new Gazetteer();
  }
}

package io.factsheet.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.gazetteer.Actor.Kind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.load();

  static Stream<Arguments> names() {
    return Table.rows("io/factsheet/gazetteer/names.tsv").stream()
        .map(row -> Arguments.of(row.get(0), row.get(1)));
  }

  @ParameterizedTest(name = "\"{0}\" is \"{1}\"")
  @MethodSource("names")
  void nameMeansOneActorOrNone(String name, String code) {
    Optional<String> found = gazetteer.actorNamed(name).map(Actor::code);

    assertThat(found).isEqualTo(code.isEmpty() ? Optional.empty() : Optional.of(code));
  }

  @Test
  void everyActorIsFoundByItsCodeAndByEachOfItsNames() {
    assertThat(gazetteer.actors()).hasSizeGreaterThan(300);
    for (Actor actor : gazetteer.actors()) {
      assertThat(gazetteer.actor(actor.code())).contains(actor);
      assertThat(gazetteer.actorNamed(actor.name())).contains(actor);
      for (String name : actor.otherNames()) {
        assertThat(gazetteer.actorNamed(name)).as(name).contains(actor);
      }
    }
  }

  @Test
  void codesAreExact() {
    assertThat(gazetteer.actor("CZE")).map(Actor::name).contains("Czechia");
    assertThat(gazetteer.actor("NATO")).map(Actor::name).contains("NATO");
    assertThat(gazetteer.actor("cze")).isEmpty();
    assertThat(gazetteer.actor("CZ")).isEmpty();
    assertThat(gazetteer.actor("XKX")).isEmpty();
    assertThat(gazetteer.actor("UNK")).map(Actor::name).contains("Kosovo");
  }

  @Test
  void countriesHaveCodesOfThreeLetters() {
    assertThat(gazetteer.actors())
        .filteredOn(actor -> actor.kind() == Kind.COUNTRY)
        .hasSize(250)
        .allSatisfy(country -> assertThat(country.code()).matches("[A-Z]{3}"));
    assertThat(gazetteer.actors())
        .filteredOn(actor -> actor.kind() == Kind.ORGANISATION)
        .isNotEmpty()
        .allSatisfy(organisation -> assertThat(organisation.code()).matches("[A-Z][A-Z0-9]+"));
  }

  @Test
  void wordsOfActorsAreGathered() {
    Actor poland = gazetteer.actor("POL").orElseThrow();
    assertThat(poland.adjectives()).containsExactly("Polish");
    assertThat(poland.people()).containsExactly("Pole", "Poles");
    assertThat(poland.seats()).containsExactly("Warsaw");
    assertThat(poland.byNames()).isEmpty();

    Actor nato = gazetteer.actor("NATO").orElseThrow();
    assertThat(nato.otherNames()).contains("North Atlantic Treaty Organization");
    assertThat(nato.byNames()).contains("the alliance", "the US-led military alliance");
    assertThat(gazetteer.actor("EU").orElseThrow().byNames()).contains("the bloc");
    assertThat(gazetteer.actor("RUS").orElseThrow().seats()).containsExactly("Moscow", "Kremlin");
  }

  @Test
  void wordsAreWrittenAsWords() {
    for (Actor actor : gazetteer.actors()) {
      List<String> words =
          Stream.of(
                  List.of(actor.name()),
                  actor.otherNames(),
                  actor.adjectives(),
                  actor.people(),
                  actor.seats(),
                  actor.byNames())
              .flatMap(List::stream)
              .toList();
      assertThat(words).allSatisfy(word -> assertThat(word).isNotBlank().isEqualTo(word.strip()));
      assertThat(actor.byNames())
          .allMatch(name -> name.startsWith("the ") || name.startsWith("EU"));
    }
  }

  @Test
  void currencyHasSignsWordsDigitsAndUsers() {
    Currency koruna = gazetteer.currency("CZK").orElseThrow();
    assertThat(koruna.name()).isEqualTo("Czech Koruna");
    assertThat(koruna.singular()).isEqualTo("Czech koruna");
    assertThat(koruna.plural()).isEqualTo("Czech korunas");
    assertThat(koruna.signs()).containsExactly("Kč");
    assertThat(koruna.words()).contains("koruna", "korunas", "crowns");
    assertThat(koruna.digits()).isEqualTo(2);
    assertThat(koruna.until()).isNull();
    assertThat(koruna.countries()).containsExactly("CZE");

    assertThat(gazetteer.currency("EUR").orElseThrow().countries()).contains("LTU", "UNK", "DEU");
    assertThat(gazetteer.currency("USD").orElseThrow().signs()).contains("$", "US$");
    assertThat(gazetteer.currency("JPY").orElseThrow().digits()).isZero();
    assertThat(gazetteer.currency("HRK").orElseThrow().until())
        .isEqualTo(LocalDate.of(2023, 1, 14));
    assertThat(gazetteer.currency("eur")).isEmpty();
    assertThat(gazetteer.currency("XXX")).isEmpty();
    assertThat(gazetteer.currency("XAU")).isEmpty();
    assertThat(gazetteer.currency("CSK")).isEmpty();
  }

  @Test
  void currenciesAreUsedByCountriesThatAreKnown() {
    assertThat(gazetteer.currencies()).hasSizeGreaterThan(150);
    var codes = new HashSet<String>();
    for (Currency currency : gazetteer.currencies()) {
      assertThat(currency.code()).matches("[A-Z]{3}");
      assertThat(codes.add(currency.code())).isTrue();
      assertThat(currency.countries())
          .allSatisfy(code -> assertThat(gazetteer.actor(code)).isPresent());
      assertThat(currency.until() == null || currency.countries().isEmpty()).isTrue();
    }
  }

  @Test
  void everyCountryThatIsAStateUsesACurrency() {
    var users = new HashSet<String>();
    gazetteer.currencies().forEach(currency -> users.addAll(currency.countries()));

    assertThat(gazetteer.actors())
        .filteredOn(actor -> actor.kind() == Kind.COUNTRY && !users.contains(actor.code()))
        .extracting(Actor::code)
        .containsExactly("ATA");
  }
}

package io.factsheet.evidence;

import io.factsheet.evidence.Party.Form;
import io.factsheet.gazetteer.Actor;
import io.factsheet.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads mentions of countries and organisations, by the words of the gazetteer. */
final class Parties {
  /** The group of nouns that words for a people belong to. */
  private static final String PERSONS = "persons";

  private final Lexicon lexicon;
  private final List<Word> words;

  private Parties(Lexicon lexicon, List<Word> words) {
    this.lexicon = lexicon;
    this.words = List.copyOf(words);
  }

  private record Word(List<String> codes, Form form, List<String> bodyOf) {}

  private record Use(Form form, Set<String> codes, Set<String> bodyOf) {
    Use(Form form) {
      this(form, new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

  /** Adds the gazetteer's words to a lexicon. */
  static Parties of(Gazetteer gazetteer, Lexicon lexicon) {
    Map<String, Use> uses = new LinkedHashMap<>();
    for (Actor actor : gazetteer.actors()) {
      use(uses, actor.name(), Form.NAME, actor);
      actor.otherNames().forEach(word -> use(uses, word, Form.NAME, actor));
    }
    for (Actor actor : gazetteer.actors()) {
      actor.people().forEach(word -> use(uses, word, Form.PEOPLE, actor));
      actor.adjectives().forEach(word -> use(uses, word, Form.ADJECTIVE, actor));
      actor.seats().forEach(word -> use(uses, word, Form.SEAT, actor));
      actor.byNames().forEach(word -> use(uses, word, Form.BY_NAME, actor));
    }
    for (Actor actor : gazetteer.actors()) {
      for (String adjective : actor.adjectives()) {
        if (actor.kind() == Actor.Kind.COUNTRY && !adjective.endsWith("s")) {
          use(uses, adjective + "s", Form.PEOPLE, actor);
        }
      }
    }
    List<Word> words = new ArrayList<>();
    uses.forEach(
        (phrase, use) -> {
          lexicon.add(Sense.Kind.ACTOR, Integer.toString(words.size()), phrase);
          if (use.form() == Form.PEOPLE) {
            lexicon.add(Sense.Kind.NOUN, PERSONS, phrase);
          }
          words.add(new Word(List.copyOf(use.codes()), use.form(), List.copyOf(use.bodyOf())));
        });
    return new Parties(lexicon, words);
  }

  /**
   * A name means its actor only, and whom that actor is a body of: what the European Commission
   * does, the European Union does. Other words keep all that they may mean.
   */
  private static void use(Map<String, Use> uses, String word, Form form, Actor actor) {
    boolean letters = word.codePoints().anyMatch(Character::isLetter);
    if (!letters) {
      return;
    }
    Use use = uses.computeIfAbsent(word, w -> new Use(form));
    if (use.form() != Form.NAME || form == Form.NAME) {
      use.codes().add(actor.code());
    } else if (form == Form.SEAT) {
      use.bodyOf().add(actor.code());
    }
  }

  /** The actor whose words begin at token i, or null. */
  @Nullable Party at(Tokens t, int i) {
    Sense sense = lexicon.find(t, i, Sense.Kind.ACTOR);
    if (sense == null) {
      return null;
    }
    Word word = words.get(sense.small());
    return new Party(i, i + sense.length(), word.codes(), word.form(), word.bodyOf());
  }
}

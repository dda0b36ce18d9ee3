package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import io.factsheet.evidence.Slot.Fit;
import io.factsheet.gazetteer.Actor;
import io.factsheet.gazetteer.Gazetteer;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Who of a passage may have the role that a field asks for: whoever stands where that role stands
 * or, where nobody does, the one who is left.
 */
final class Casting {
  private final Case of;
  private final Question.Actors question;
  private final Role role;

  /** Whether nobody is asked for who acts, so that who acts is where it leads to. */
  private final boolean subjects;

  private final IdentityHashMap<Parsed, Boolean> home = new IdentityHashMap<>();
  private final IdentityHashMap<Parsed, Boolean> left = new IdentityHashMap<>();
  private final IdentityHashMap<Parsed, Integer> spare = new IdentityHashMap<>();

  Casting(Case of, Question.Actors question) {
    this.of = of;
    this.question = question;
    this.role = question.role();
    this.subjects = role == Role.PLACE && !of.asks(Role.AGENT);
  }

  /** How well a slot suits the role, in a fact that asks for what this one asks for. */
  Fit fit(Slot slot) {
    boolean counted = slot == Slot.COUNTED && role == Role.AGENT;
    // "34 French diplomats" sent themselves only where it is told who was sent.
    return counted && !of.counts() ? Fit.OPEN : slot.fit(role);
  }

  /** Whether a slot will do for the role where the words leave no other actor for it. */
  boolean isLeft(String code, Parsed passage, Slot slot) {
    if (slot == Slot.SPEAKER && role == Role.PLACE && isOrganisation(code)) {
      return false;
    }
    return isSpare(passage, slot)
        || (role == Role.PLACE && slot == Slot.SUBJECT && atHome(code, passage));
  }

  private static boolean isOrganisation(String code) {
    return Gazetteer.load()
        .actor(code)
        .filter(actor -> actor.kind() == Actor.Kind.ORGANISATION)
        .isPresent();
  }

  private boolean isSpare(Parsed passage, Slot slot) {
    return slot.isLastResort(role)
        || (subjects && slot == Slot.SUBJECT && !left.computeIfAbsent(passage, this::leavesOne));
  }

  private boolean leavesOne(Parsed passage) {
    return passage.slots().stream().anyMatch(slot -> slot.isLastResort(role));
  }

  /** Who acts within or along its own border, acts at home; so does who is also said to act. */
  private boolean atHome(String code, Parsed passage) {
    return of.names(code, Role.AGENT) || home.computeIfAbsent(passage, this::namesOwnPlace);
  }

  private boolean namesOwnPlace(Parsed passage) {
    Tokens t = passage.tokens();
    for (int i = 0; i < t.size; i++) {
      if (of.lexicon().is(t, i, Kind.OWN)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an actor that the field does not name has the role for sure. */
  boolean isHeld(Parsed passage) {
    List<Party> parties = passage.reading().parties();
    for (int p = 0; p < parties.size(); p++) {
      if (fit(passage.slots().get(p)) == Fit.FIRM && !isAsked(parties.get(p))) {
        return true;
      }
    }
    return false;
  }

  /** Whether another actor would do for the role as well, where none has it for sure. */
  boolean isContested(Parsed passage) {
    return spare.computeIfAbsent(passage, this::others) > 0;
  }

  private int others(Parsed passage) {
    List<Party> parties = passage.reading().parties();
    int others = 0;
    for (int p = 0; p < parties.size(); p++) {
      others += isSpare(passage, passage.slots().get(p)) && !isAsked(parties.get(p)) ? 1 : 0;
    }
    return others;
  }

  /** Whether an actor that no field of the fact names may be where it happens. */
  boolean hasOtherHost(String code, Parsed passage) {
    List<Party> parties = passage.reading().parties();
    for (int p = 0; p < parties.size(); p++) {
      Party party = parties.get(p);
      Slot slot = passage.slots().get(p);
      boolean host =
          switch (slot) {
            case SUBJECT, OBJECT, RECEIVER, IN, TO -> true;
            default -> leavesFrom(passage, party, slot);
          };
      if (host && !party.mayBe(code) && !of.names(party)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is one that the field names. */
  boolean isAsked(Party party) {
    return party.isAmong(question.actors());
  }

  /** Who is pushed back to a border did not come from the other side of it just now. */
  boolean leadsBack(Parsed passage, Party party) {
    return role == Role.ORIGIN && goes("back", passage, party);
  }

  /** Whoever is withdrawn from a place was there. */
  boolean leavesFrom(Parsed passage, Party party, Slot slot) {
    return role == Role.PLACE && slot == Slot.FROM && goes("away", passage, party);
  }

  /** Whether words before an actor in its sentence tell of going back or away. */
  private boolean goes(String where, Parsed passage, Party party) {
    Tokens t = passage.tokens();
    int first = passage.sentences().start(passage.sentence(party));
    for (int i = party.from() - 1; i >= first; i--) {
      Sense way = of.lexicon().find(t, i, Kind.BACK);
      if (way != null && way.value().equals(where)) {
        return true;
      }
    }
    return false;
  }
}

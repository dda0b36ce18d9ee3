package io.factsheet.evidence;

import io.factsheet.evidence.Party.Form;
import io.factsheet.evidence.Slot.Fit;
import io.factsheet.evidence.Verdict.Outcome;
import io.factsheet.evidence.Verdict.Reason;
import io.factsheet.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for the actors of a fact in its words, each in its role. */
final class ActorCheck {
  private final Case of;
  private final Question.Actors question;
  private final Casting casting;
  private final Agents agents;

  /** Whether words for several actors mean the one now looked for, by those codes. */
  private final Map<List<String>, Boolean> meant = new HashMap<>();

  ActorCheck(Case of, Question.Actors question) {
    this.of = of;
    this.question = question;
    this.casting = new Casting(of, question);
    this.agents = new Agents(of, casting);
  }

  /** The verdict on all actors of the field: that on the one least borne out. */
  Verdict check() {
    if (of.language().parties() == null) {
      return Verdict.of(question.field(), Outcome.UNCHECKED, Reason.LANGUAGE_UNKNOWN, null);
    }
    Verdict worst = null;
    for (Value.Actor actor : question.actors()) {
      Verdict verdict = actor.code() == null ? named(actor.name()) : coded(actor.code());
      if (worst == null || verdict.outcome().compareTo(worst.outcome()) > 0) {
        worst = verdict;
      }
    }
    return worst == null ? Verdict.of(question.field(), Outcome.UNCHECKED, null, null) : worst;
  }

  /** An actor without a code is looked for by its words alone. */
  private Verdict named(String name) {
    Tokens wanted = Tokenizer.tokens(name, of.lexicon());
    for (Parsed passage : of.passages()) {
      int at = Phrases.find(passage.tokens(), wanted);
      if (at >= 0) {
        return Verdict.of(
            question.field(), Outcome.STATED, null, passage.words(at, at + wanted.size));
      }
    }
    return Verdict.of(question.field(), Outcome.ABSENT, Reason.NOTHING_SAID, null);
  }

  private Verdict coded(String code) {
    meant.clear();
    Verdict best = null;
    boolean inContext = false;
    for (Parsed passage : of.passages()) {
      Verdict verdict = coded(code, passage);
      if (verdict == null) {
        continue;
      }
      // The quote goes before its context: what it bears out needs no other words.
      boolean better = best == null || verdict.outcome().compareTo(best.outcome()) < 0;
      if (better && (best == null || !best.isBorneOut())) {
        best = verdict;
        inContext = !passage.equals(of.quote());
      }
      if (passage.equals(of.quote()) && verdict.outcome() == Outcome.CONTRADICTED) {
        return verdict;
      }
    }
    if (best == null) {
      return missing();
    }
    // Who acts in another sentence does not thereby do what this one tells of somebody.
    boolean elsewhere = inContext && question.role() != Role.ANY && casting.isHeld(of.quote());
    return best.isBorneOut() && (elsewhere || actsOnItself(code))
        ? Verdict.of(question.field(), Outcome.AMBIGUOUS, Reason.ROLE_OPEN, best.words())
        : best;
  }

  /**
   * Nobody gives to itself, or sets sanctions on itself, or comes from where it goes to; and
   * whoever acts at home is rarely told of beside others who may be the host.
   */
  private boolean actsOnItself(String code) {
    return switch (question.role()) {
      case AGENT -> of.names(code, Role.RECIPIENT) || of.names(code, Role.TARGET);
      case RECIPIENT, TARGET -> of.names(code, Role.AGENT);
      case ORIGIN -> of.names(code, Role.PLACE);
      case PLACE ->
          of.names(code, Role.ORIGIN)
              || (of.names(code, Role.AGENT) && casting.hasOtherHost(code, of.quote()));
      case ANY -> false;
    };
  }

  /** What one mention says, before its words are cut out. */
  private record Said(Outcome outcome, @Nullable Reason reason) {}

  private @Nullable Verdict coded(String code, Parsed passage) {
    Said best = null;
    Party where = null;
    boolean held = casting.isHeld(passage);
    List<Party> parties = passage.reading().parties();
    for (int p = 0; p < parties.size(); p++) {
      Party party = parties.get(p);
      if (!party.mayBe(code)) {
        continue;
      }
      Said said = mentioned(code, passage, party, passage.slots().get(p), held);
      if (best == null || said.outcome().compareTo(best.outcome()) < 0) {
        best = said;
        where = party;
      }
    }
    return best == null || where == null
        ? null
        : Verdict.of(question.field(), best.outcome(), best.reason(), passage.words(where));
  }

  private Said mentioned(String code, Parsed passage, Party party, Slot slot, boolean held) {
    Fit fit = casting.fit(slot);
    boolean left = casting.isLeft(code, passage, slot) || casting.leavesFrom(passage, party, slot);
    if (fit != Fit.FIRM && !held && left) {
      boolean open = casting.isContested(passage) || casting.leadsBack(passage, party);
      fit = open ? Fit.OPEN : Fit.FIRM;
    }
    if (fit == Fit.NONE) {
      return new Said(held ? Outcome.CONTRADICTED : Outcome.AMBIGUOUS, Reason.OTHER_ROLE);
    }
    boolean agent = question.role() == Role.AGENT;
    if (fit == Fit.OPEN || (agent && agents.anotherIsNearer(passage, party, slot))) {
      return new Said(Outcome.AMBIGUOUS, Reason.ROLE_OPEN);
    }
    if (party.codes().size() > 1
        && !meant.computeIfAbsent(party.codes(), codes -> resolved(code, codes))) {
      return new Said(Outcome.AMBIGUOUS, Reason.NAME_OPEN);
    }
    boolean stated = party.form() == Form.NAME && party.codes().contains(code);
    return new Said(stated ? Outcome.STATED : Outcome.NORMALIZED, null);
  }

  /**
   * "The bloc" is the one of those it may mean that the words also name; "the bloc" in Brussels is
   * the only one that both may mean.
   */
  private boolean resolved(String code, List<String> codes) {
    boolean named = false;
    for (Parsed passage : of.passages()) {
      for (Party other : passage.reading().parties()) {
        List<String> common = other.codes().stream().filter(codes::contains).toList();
        if (common.size() == 1) {
          if (!common.getFirst().equals(code)) {
            return false;
          }
          named = true;
        }
      }
    }
    return named;
  }

  /** No word means the actor: others may stand in its place. */
  private Verdict missing() {
    Parsed quote = of.quote();
    List<Party> parties = quote.reading().parties();
    for (int p = 0; p < parties.size(); p++) {
      Party party = parties.get(p);
      if (quote.slots().get(p).suits(question.role()) && !answersAnother(party)) {
        return Verdict.of(
            question.field(), Outcome.CONTRADICTED, Reason.OTHER_VALUE, quote.words(party));
      }
    }
    return Verdict.of(question.field(), Outcome.ABSENT, Reason.NOTHING_SAID, null);
  }

  private boolean answersAnother(Party party) {
    for (Question other : of.claim().questions()) {
      if (other instanceof Question.Actors actors
          && !actors.field().equals(question.field())
          && party.isAmong(actors.actors())) {
        return true;
      }
    }
    return false;
  }
}

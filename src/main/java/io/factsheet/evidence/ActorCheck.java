package io.factsheet.evidence;

import io.factsheet.evidence.Party.Form;
import io.factsheet.evidence.Sense.Kind;
import io.factsheet.evidence.Slot.Fit;
import io.factsheet.evidence.Verdict.Outcome;
import io.factsheet.evidence.Verdict.Reason;
import io.factsheet.model.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for the actors of a fact in its words, each in its role. */
final class ActorCheck {
  private final Case of;
  private final Question.Actors question;

  /** Whether words for several actors mean the one now looked for, by those codes. */
  private final Map<List<String>, Boolean> meant = new HashMap<>();

  private final IdentityHashMap<Parsed, Boolean> home = new IdentityHashMap<>();

  ActorCheck(Case of, Question.Actors question) {
    this.of = of;
    this.question = question;
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
    for (Parsed passage : of.passages()) {
      Verdict verdict = coded(code, passage);
      if (verdict == null) {
        continue;
      }
      if (best == null || verdict.outcome().compareTo(best.outcome()) < 0) {
        best = verdict;
      }
      if (passage.equals(of.quote()) && verdict.outcome() == Outcome.CONTRADICTED) {
        return verdict;
      }
    }
    return best == null ? missing() : best;
  }

  /** What one mention says, before its words are cut out. */
  private record Said(Outcome outcome, @Nullable Reason reason) {}

  private @Nullable Verdict coded(String code, Parsed passage) {
    Said best = null;
    Party where = null;
    boolean held = holder(code, passage);
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
    Fit fit = slot.fit(question.role());
    if (fit != Fit.FIRM && !held && lastResort(code, passage, slot)) {
      fit = Fit.FIRM;
    }
    if (fit == Fit.NONE) {
      return new Said(held ? Outcome.CONTRADICTED : Outcome.AMBIGUOUS, Reason.OTHER_ROLE);
    }
    if (fit == Fit.OPEN) {
      return new Said(Outcome.AMBIGUOUS, Reason.ROLE_OPEN);
    }
    if (party.codes().size() > 1
        && !meant.computeIfAbsent(party.codes(), codes -> resolved(code, codes))) {
      return new Said(Outcome.AMBIGUOUS, Reason.NAME_OPEN);
    }
    return new Said(party.form() == Form.NAME ? Outcome.STATED : Outcome.NORMALIZED, null);
  }

  /** Whether a slot will do for the role where the words leave no other actor for it. */
  private boolean lastResort(String code, Parsed passage, Slot slot) {
    return switch (question.role()) {
      case AGENT -> slot == Slot.SPEAKER || slot == Slot.FROM || slot == Slot.OF;
      case PLACE ->
          slot == Slot.FOR
              || slot == Slot.ASKER
              || slot == Slot.SPEAKER
              || (slot == Slot.SUBJECT && atHome(code, passage));
      case RECIPIENT -> slot == Slot.ASKER || slot == Slot.IN;
      case ORIGIN -> slot == Slot.NEAR;
      case TARGET, ANY -> false;
    };
  }

  /** Who acts within or along its own border, acts at home; so does who is also said to act. */
  private boolean atHome(String code, Parsed passage) {
    boolean agent =
        of.claim().questions().stream()
            .anyMatch(
                other ->
                    other instanceof Question.Actors actors
                        && actors.role() == Role.AGENT
                        && actors.actors().stream().anyMatch(a -> code.equals(a.code())));
    return agent || home.computeIfAbsent(passage, this::namesOwnPlace);
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

  /** Whether another actor holds the role for sure. */
  private boolean holder(String code, Parsed passage) {
    List<Party> parties = passage.reading().parties();
    for (int p = 0; p < parties.size(); p++) {
      if (!parties.get(p).mayBe(code)
          && passage.slots().get(p).fit(question.role()) == Fit.FIRM
          && !alsoClaimed(parties.get(p))) {
        return true;
      }
    }
    return false;
  }

  private boolean alsoClaimed(Party party) {
    return question.actors().stream().anyMatch(a -> a.code() != null && party.mayBe(a.code()));
  }

  /** "The bloc" is the one of those it may mean that the words also name. */
  private boolean resolved(String code, List<String> codes) {
    boolean named = false;
    for (Parsed passage : of.passages()) {
      for (Party other : passage.reading().parties()) {
        if (other.codes().size() == 1 && codes.contains(other.codes().getFirst())) {
          if (!other.isOnly(code)) {
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
      if (quote.slots().get(p).fit(question.role()) == Fit.FIRM && !answersAnother(party)) {
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
          && actors.actors().stream().anyMatch(a -> a.code() != null && party.mayBe(a.code()))) {
        return true;
      }
    }
    return false;
  }
}

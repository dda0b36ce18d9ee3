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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for the actors of a fact in its words, each in its role. */
final class ActorCheck {
  /** As many words may stand between a figure and its adjective. */
  private static final int NEAR = 6;

  /** Farther from the figure than this, subjects are all the same. */
  private static final int FAR = 100;

  private final Case of;
  private final Question.Actors question;

  /** Whether words for several actors mean the one now looked for, by those codes. */
  private final Map<List<String>, Boolean> meant = new HashMap<>();

  private final IdentityHashMap<Parsed, Boolean> home = new IdentityHashMap<>();
  private final IdentityHashMap<Parsed, Optional<Figure>> figures = new IdentityHashMap<>();

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
    boolean inContext = false;
    for (Parsed passage : of.passages()) {
      Verdict verdict = coded(code, passage);
      if (verdict == null) {
        continue;
      }
      if (best == null || verdict.outcome().compareTo(best.outcome()) < 0) {
        best = verdict;
        inContext = !passage.equals(of.quote());
      }
      if (passage.equals(of.quote()) && verdict.outcome() == Outcome.CONTRADICTED) {
        return verdict;
      }
    }
    if (best != null && best.isBorneOut() && inContext && isHeldInQuote()) {
      return Verdict.of(question.field(), Outcome.AMBIGUOUS, Reason.ROLE_OPEN, best.words());
    }
    return best == null ? missing() : best;
  }

  /**
   * Whether the quote has the role filled, and not by an actor of the field: who acts in another
   * sentence does not thereby do what this one tells.
   */
  private boolean isHeldInQuote() {
    Parsed quote = of.quote();
    List<Party> parties = quote.reading().parties();
    for (int p = 0; p < parties.size(); p++) {
      Party party = parties.get(p);
      boolean ours =
          question.actors().stream().anyMatch(a -> a.code() != null && party.mayBe(a.code()));
      if (!ours
          && question.role() != Role.ANY
          && quote.slots().get(p).fit(question.role()) == Fit.FIRM) {
        return true;
      }
    }
    return false;
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
      boolean open = contested(code, passage) || leadsBack(passage, party);
      fit = open ? Fit.OPEN : Fit.FIRM;
    }
    if (fit == Fit.NONE) {
      return new Said(held ? Outcome.CONTRADICTED : Outcome.AMBIGUOUS, Reason.OTHER_ROLE);
    }
    if (fit == Fit.OPEN || (fit == Fit.FIRM && anotherIsNearer(passage, party, slot))) {
      return new Said(Outcome.AMBIGUOUS, Reason.ROLE_OPEN);
    }
    if (party.codes().size() > 1
        && !meant.computeIfAbsent(party.codes(), codes -> resolved(code, codes))) {
      return new Said(Outcome.AMBIGUOUS, Reason.NAME_OPEN);
    }
    boolean stated = party.form() == Form.NAME && party.codes().contains(code);
    return new Said(stated ? Outcome.STATED : Outcome.NORMALIZED, null);
  }

  /** Whether a slot will do for the role where the words leave no other actor for it. */
  private boolean lastResort(String code, Parsed passage, Slot slot) {
    return slot.isLastResort(question.role())
        || (question.role() == Role.PLACE && slot == Slot.SUBJECT && atHome(code, passage));
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

  /** Who is pushed back to a border did not come from the other side of it just now. */
  private boolean leadsBack(Parsed passage, Party party) {
    if (question.role() != Role.ORIGIN) {
      return false;
    }
    Tokens t = passage.tokens();
    int sentence = passage.sentence(party);
    for (int i = party.from() - 1; i >= 0 && passage.sentences().at(i) == sentence; i--) {
      if (of.lexicon().is(t, i, Sense.Kind.BACK)) {
        return true;
      }
    }
    return false;
  }

  /** Whether another actor would do for the role as well, where none has it for sure. */
  private boolean contested(String code, Parsed passage) {
    List<Party> parties = passage.reading().parties();
    for (int p = 0; p < parties.size(); p++) {
      if (!parties.get(p).mayBe(code)
          && passage.slots().get(p).isLastResort(question.role())
          && !alsoClaimed(parties.get(p))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the figure of the fact has an agent of its own that is not this one: in "Minsk and
   * Moscow staged drills with 250 Russian paratroopers" the paratroopers are Russia's.
   */
  private boolean anotherIsNearer(Parsed passage, Party party, Slot slot) {
    Figure figure = question.role() == Role.AGENT ? figure(passage) : null;
    if (figure == null || passage.sentence(figure) != passage.sentence(party)) {
      return false;
    }
    int sentence = passage.sentence(party);
    int ours = nearness(party, slot, figure);
    List<Party> parties = passage.reading().parties();
    for (int p = 0; p < parties.size(); p++) {
      Party other = parties.get(p);
      Slot its = passage.slots().get(p);
      if (passage.sentence(other) == sentence
          && its.fit(Role.AGENT) == Fit.FIRM
          && nearness(other, its, figure) > ours
          && !alsoClaimed(other)
          && !joined(passage, party, other)) {
        return true;
      }
    }
    return false;
  }

  /** How close an agent is to a figure: its adjective, its "by", the subject before it, another. */
  private static int nearness(Party party, Slot slot, Figure figure) {
    int gap = party.from() - figure.coreTo();
    if (slot == Slot.COUNTED && gap >= 0 && gap <= NEAR) {
      return FAR + 2;
    }
    if (slot == Slot.BY && gap >= 0 && gap <= NEAR) {
      return FAR + 1;
    }
    return gap >= 0 ? 0 : Math.max(1, FAR - figure.coreFrom() + party.to());
  }

  /** Whether two actors stand in one list: "Poland and Lithuania". */
  private boolean joined(Parsed passage, Party a, Party b) {
    Tokens t = passage.tokens();
    for (int i = Math.min(a.to(), b.to()); i < Math.max(a.from(), b.from()); i++) {
      boolean link =
          t.is(i, ',')
              || of.lexicon().is(t, i, Kind.AND)
              || of.lexicon().is(t, i, Kind.JOIN)
              || of.lexicon().is(t, i, Kind.DETERMINER)
              || of.lexicon().is(t, i, Kind.ACTOR);
      if (!link) {
        return false;
      }
    }
    return true;
  }

  /** The figure that a field of the fact says, where the passage has it. */
  private @Nullable Figure figure(Parsed passage) {
    return figures.computeIfAbsent(passage, this::claimedFigure).orElse(null);
  }

  private Optional<Figure> claimedFigure(Parsed passage) {
    for (Figure figure : passage.reading().figures()) {
      if (FigureClaims.claimed(of.claim(), figure)) {
        return Optional.of(figure);
      }
    }
    return Optional.empty();
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

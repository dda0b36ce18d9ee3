package io.factsheet.evidence;

/** Where in its sentence an actor is named. */
enum Slot {
  /** At the head of a clause: "Poland has deployed". */
  SUBJECT,
  /** The subject of a verb of saying: "Polish officials said". */
  SPEAKER,
  /** The subject of a verb of getting: "Lithuania received". */
  RECEIVER,
  /** The subject of a verb of asking: "Poland asked". */
  ASKER,
  /** The one asked to act: "asked Britain to send". */
  ASKED,
  /** The object of a verb: "to help Poland". */
  OBJECT,
  /** An adjective of what is counted: "150 Estonian soldiers". */
  COUNTED,
  /** Whose deed a noun names: "Finland's aid", "EU sanctions". */
  DOER,
  /** Where a sum or a number comes from: "460 from Denmark". */
  SOURCE,
  TO,
  IN,
  FROM,
  WITH,
  BY,
  FOR,
  ON,
  OF,
  NEAR,
  ABOUT;

  /** How well a slot suits a role. */
  enum Fit {
    FIRM,
    OPEN,
    NONE
  }

  /** Whether it will do for a role that the words give to no other actor. */
  boolean isLastResort(Role role) {
    return switch (role) {
      case AGENT -> this == SPEAKER || this == FROM || this == OF;
      case PLACE ->
          switch (this) {
            case OBJECT, ON, RECEIVER, FOR, ASKER, SPEAKER -> true;
            default -> false;
          };
      case RECIPIENT -> this == ASKER || this == IN;
      case ORIGIN -> this == NEAR || this == IN;
      case TARGET -> this == OBJECT || this == RECEIVER || this == COUNTED;
      case ANY -> false;
    };
  }

  /** Whether whoever stands here has the role, or most likely has. */
  boolean suits(Role role) {
    return fit(role) == Fit.FIRM || (this == OBJECT && isLastResort(role));
  }

  Fit fit(Role role) {
    return switch (role) {
      case AGENT ->
          switch (this) {
            case SUBJECT, BY, COUNTED, ASKED, DOER, SOURCE -> Fit.FIRM;
            case SPEAKER, FROM, OF, WITH, ABOUT, ASKER -> Fit.OPEN;
            default -> Fit.NONE;
          };
      case PLACE ->
          switch (this) {
            case IN, TO -> Fit.FIRM;
            case OBJECT, RECEIVER, NEAR, ON, FOR, WITH, OF, ABOUT, ASKER, SUBJECT, SPEAKER ->
                Fit.OPEN;
            default -> Fit.NONE;
          };
      case RECIPIENT ->
          switch (this) {
            case TO, FOR, OBJECT, RECEIVER -> Fit.FIRM;
            case IN, NEAR, ON, WITH, OF, ABOUT, ASKER -> Fit.OPEN;
            default -> Fit.NONE;
          };
      case TARGET ->
          switch (this) {
            case ON -> Fit.FIRM;
            case OBJECT, RECEIVER, TO, IN, FROM, WITH, OF, FOR, NEAR, ABOUT, COUNTED -> Fit.OPEN;
            default -> Fit.NONE;
          };
      case ORIGIN ->
          switch (this) {
            case FROM, SOURCE -> Fit.FIRM;
            case NEAR, IN, OF, WITH, ABOUT, COUNTED -> Fit.OPEN;
            default -> Fit.NONE;
          };
      case ANY -> Fit.FIRM;
    };
  }
}

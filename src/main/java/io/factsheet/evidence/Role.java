package io.factsheet.evidence;

/** The part an actor has in what a fact tells. */
public enum Role {
  /** Who acts: sends, gives, imposes. */
  AGENT,
  /** Where it happens or leads to. */
  PLACE,
  /** To whom, or for whom. */
  RECIPIENT,
  /** On or against whom. */
  TARGET,
  /** From where. */
  ORIGIN,
  /** No part in particular. */
  ANY
}

-- What editors do to facts. A retraction is a revision that keeps the value and is withdrawn: it
-- is in no release, and `from_release` says from which one on the fact is gone.
alter table revision add column reason text;
-- Of whoever made it: submitter, editor or admin; null for a feed.
alter table revision add column role text;
alter table revision add column withdrawn integer not null default 0;

-- The rows to count of their events.
create index revision_preferred
  on revision (dataset) where preferred and superseded_by is null;

-- Submissions that contradict what editors have made of a fact, as they would have been stored.
-- `settled_by` is the number of the revision by which an editor has decided.
create table conflict (
  id                integer primary key autoincrement,
  dataset           text not null,
  fact_id           text not null,
  source_id         text not null references source (id),
  quote_start       integer not null,
  quote_match       text not null,
  words_check       text not null,
  words_check_notes text,
  value             text not null,
  internal_notes    text,
  submitter         text not null,
  role              text,
  run_id            integer references run (id),
  at                text not null,
  settled_by        integer
) strict;

create index conflict_of_fact on conflict (dataset, fact_id);
create index conflict_open on conflict (dataset, id) where settled_by is null;

-- Articles that take the place of others.
create table source_succession (
  source_id  text not null primary key references source (id),
  supersedes text not null references source (id),
  at         text not null
) strict, without rowid;

create index source_succession_of on source_succession (supersedes);

-- Runs that gates hold back until an editor decides.

-- Which gates tripped: a JSON array.
alter table run add column gates text not null default '[]';
-- The editor who approved or discarded it, with the role then.
alter table run add column decided_at text;
alter table run add column decided_by text;
alter table run add column decided_role text;

create index run_held on run (feed) where outcome = 'held';

-- How many sound facts of a dataset a run brought, whether or not they were news. `taken` tells
-- the runs that later ones are measured by.
create table run_dataset (
  run_id  integer not null references run (id),
  dataset text not null,
  facts   integer not null,
  taken   integer not null,
  primary key (run_id, dataset)
) strict, without rowid;

-- What a held run would have changed, as it came in. It is no revision, so that no release can hold
-- it, until the run is approved. Of a run that was discarded it stays here.
create table held_fact (
  id                integer primary key autoincrement,
  run_id            integer not null references run (id),
  dataset           text not null,
  fact_id           text not null,
  source_id         text not null references source (id),
  quote_start       integer not null,
  quote_match       text not null,
  words_check       text not null,
  words_check_notes text,
  value             text not null,
  internal_notes    text,
  payload           text not null,
  -- The newest revision of the fact then; 0 where there was none.
  revision          integer not null,
  at                text not null,
  unique (run_id, dataset, fact_id)
) strict;

create index held_fact_of_fact on held_fact (dataset, fact_id);

-- What it said of articles that were known otherwise.
create table held_source (
  run_id             integer not null references run (id),
  source_id          text not null references source (id),
  title              text,
  publisher          text,
  url                text,
  published_on       text,
  published_on_basis text,
  language           text,
  supersedes         text references source (id),
  primary key (run_id, source_id)
) strict, without rowid;

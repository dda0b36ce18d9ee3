-- Times are UTC, ISO 8601, to the millisecond; days are ISO 8601. Both sort as text.

-- An article. Its text never changes; null is an article known from a published release only.
create table source (
  id       text not null primary key,
  sha256   text not null,
  text     text,
  added_at text not null
) strict;

-- What is known about an article. A change is a new row, so that older releases can be read as
-- they were.
create table source_metadata (
  seq                integer primary key autoincrement,
  source_id          text not null references source (id),
  title              text,
  publisher          text,
  url                text,
  published_on       text,
  published_on_basis text,
  language           text,
  at                 text not null,
  superseded_by      integer
) strict;

create index source_metadata_of_source on source_metadata (source_id, seq);
-- The order of facts in a release starts with these, nulls last.
create index source_metadata_in_order
  on source_metadata (published_on is null, published_on, source_id);

-- What each submitter last said about an article: saying it again changes nothing.
create table source_payload (
  submitter text not null,
  source_id text not null references source (id),
  hash      text not null,
  primary key (submitter, source_id)
) strict, without rowid;

-- One pull of a feed.
create table run (
  id           integer primary key autoincrement,
  feed         text not null,
  triggered_by text not null,
  started_at   text not null,
  ended_at     text,
  outcome      text,
  message      text,
  counts       text not null default '{}',
  findings     text not null default '[]'
) strict;

create index run_of_feed on run (feed, id);

-- A version of a fact. `value` is its canonical JSON and never changes. A revision is in the
-- releases from `from_release` to before `until_release`; where both are equal it was superseded
-- before it could be released.
create table revision (
  seq               integer primary key autoincrement,
  dataset           text not null,
  fact_id           text not null,
  revision          integer not null,
  kind              text not null,
  source_id         text not null references source (id),
  quote_start       integer not null,
  quote_match       text not null,
  words_check       text not null,
  words_check_notes text,
  review            text not null,
  preferred         integer,
  value             text not null,
  internal_notes    text,
  submitter         text not null,
  run_id            integer references run (id),
  at                text not null,
  superseded_by     integer,
  first_release     integer,
  from_release      integer,
  until_release     integer,
  unique (dataset, fact_id, revision)
) strict;

create index revision_in_order on revision (source_id, dataset, quote_start, fact_id);
create index revision_unreleased on revision (dataset) where from_release is null;
create index revision_leaving
  on revision (dataset) where superseded_by is not null and until_release is null;

-- What each submitter last sent of a fact: the same again changes nothing.
create table fact_payload (
  submitter text not null,
  dataset   text not null,
  fact_id   text not null,
  hash      text not null,
  primary key (submitter, dataset, fact_id)
) strict, without rowid;

-- What a release holds is told by the two sequence numbers; they are null where a release is known
-- by its files only.
create table release (
  dataset           text not null,
  number            integer not null,
  cut_at            text not null,
  descriptor_sha256 text not null,
  descriptor        text,
  renderer          text not null,
  facts             integer not null,
  sources           integer not null,
  last_article      text,
  revisions_upto    integer,
  sources_upto      integer,
  primary key (dataset, number)
) strict;

create table release_file (
  dataset  text not null,
  number   integer not null,
  position integer not null,
  name     text not null,
  bytes    integer not null,
  sha256   text not null,
  primary key (dataset, number, position),
  unique (dataset, number, name),
  foreign key (dataset, number) references release (dataset, number)
) strict;

-- Datasets with changes that no release holds yet. `changes` counts submissions: a release clears
-- the row only where none came in while it was made.
create table pending_cut (
  dataset  text not null primary key,
  first_at text not null,
  last_at  text not null,
  changes  integer not null
) strict;

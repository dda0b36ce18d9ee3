-- Facts that had to be removed for legal reasons, from all releases. What they said is erased from
-- the revisions; that they were there, and why they are gone, stays.
create table removal (
  dataset text not null,
  fact_id text not null,
  at      text not null,
  reason  text,
  primary key (dataset, fact_id)
) strict, without rowid;

-- Releases whose files may still hold it, until they are made again without it.
create table removal_pending (
  dataset text not null,
  number  integer not null,
  fact_id text not null,
  primary key (dataset, number, fact_id),
  foreign key (dataset, fact_id) references removal (dataset, fact_id)
) strict, without rowid;

-- The files that were made again, with the checksums of before and after; null where the file is
-- gone.
create table removal_file (
  dataset       text not null,
  fact_id       text not null,
  number        integer not null,
  position      integer not null,
  name          text not null,
  sha256_before text not null,
  sha256        text,
  primary key (dataset, fact_id, number, position),
  foreign key (dataset, fact_id) references removal (dataset, fact_id)
) strict, without rowid;

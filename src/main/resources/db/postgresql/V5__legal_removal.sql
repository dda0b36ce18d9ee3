-- Facts that had to be removed for legal reasons, from all releases. What they said is erased from
-- the revisions; that they were there, and why they are gone, stays.
create table removal (
  dataset text collate "C" not null,
  fact_id text collate "C" not null,
  at      text collate "C" not null,
  reason  text collate "C",
  primary key (dataset, fact_id)
);

-- Releases whose files may still hold it, until they are made again without it.
create table removal_pending (
  dataset text collate "C" not null,
  number  integer not null,
  fact_id text collate "C" not null,
  primary key (dataset, number, fact_id),
  foreign key (dataset, fact_id) references removal (dataset, fact_id)
);

-- The files that were made again, with the checksums of before and after; null where the file is
-- gone.
create table removal_file (
  dataset       text collate "C" not null,
  fact_id       text collate "C" not null,
  number        integer not null,
  position      integer not null,
  name          text collate "C" not null,
  sha256_before text collate "C" not null,
  sha256        text collate "C",
  primary key (dataset, fact_id, number, position),
  foreign key (dataset, fact_id) references removal (dataset, fact_id)
);

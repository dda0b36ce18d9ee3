-- How the figures of facts stand beside those that other origins give of the same thing: in the
-- releases from `from_release` to before `until_release`. A figure that is not compared has no row.
-- Rows from a release that is not there were left by one that was not completed.
create table agreement (
  dataset       text not null,
  revision      integer not null,
  from_release  integer not null,
  until_release integer,
  agreeing      integer not null,
  disagreeing   integer not null,
  primary key (revision, from_release)
) strict, without rowid;

create index agreement_now on agreement (dataset) where until_release is null;

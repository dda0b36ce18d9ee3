-- Whether a file of a release lies in the exports folder. One that does not, by decision of the
-- operator, is made again for those who ask for it.
alter table release_file add column kept integer not null default 1;

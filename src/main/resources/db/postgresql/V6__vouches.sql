-- What the row's notes tell of the fields that an editor takes on reason, a line for each. Null where
-- there are none.
alter table revision add column vouches text;

-- The descriptors under which facts were stored or released, in canonical JSON: what older facts
-- and releases are read with.
create table descriptor (
  dataset       text not null,
  sha256        text not null,
  json          text not null,
  first_used_at text not null,
  primary key (dataset, sha256)
) strict, without rowid;

insert into descriptor (dataset, sha256, json, first_used_at)
select dataset, descriptor_sha256, descriptor, min(cut_at) from release
where descriptor is not null group by dataset, descriptor_sha256, descriptor;

alter table release drop column descriptor;

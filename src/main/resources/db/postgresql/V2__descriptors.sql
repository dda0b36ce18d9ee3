-- The descriptors under which facts were stored or released, in canonical JSON: what older facts
-- and releases are read with.
create table descriptor (
  dataset       text collate "C" not null,
  sha256        text collate "C" not null,
  json          text collate "C" not null,
  first_used_at text collate "C" not null,
  primary key (dataset, sha256)
);

insert into descriptor (dataset, sha256, json, first_used_at)
select dataset, descriptor_sha256, descriptor, min(cut_at) from release
where descriptor is not null group by dataset, descriptor_sha256, descriptor;

alter table release drop column descriptor;

-- Search: one page of cards, how many there are, four facets each counted under the other filters, places of the page.
-- $1 words (tsquery) · $2 regions · $3 groups · $4 forms, as marks · $5 today · $6 hits of a page · $7 count facets
--
-- The words narrow by their GIN index. Whatever passes two of the three filters counts in some facet, so the documents
-- are read once and the facets come from what was read.
with found as materialized (
  select d.id, d.kinds, d.groups, d.reach, d.marks, ts_rank(d.words, $1::tsquery) as score,
    d.reach && $2::text[] as in_region, d.groups && $3::text[] as in_groups, d.marks && $4::text[] as in_forms
  from search.search_document d
  where d.died is null and d.words @@ $1::tsquery
    and (d.reach && $2::text[])::int + (d.groups && $3::text[])::int + (d.marks && $4::text[])::int >= 2
), page as (
  select f.id, f.score, uuid_hash_extended(f.id, 20000) as tie from found f
  where f.in_region and f.in_groups and f.in_forms
  order by f.score desc, tie, f.id limit $6::int
)
select
  (select count(*)::int from found f where f.in_region and f.in_groups and f.in_forms) as total,
  case when $7::boolean then json_build_object(
    'kinds', (select json_object_agg(v, n) from (
      select v, count(*) as n from found f, unnest(f.kinds) v
      where f.in_region and f.in_groups and f.in_forms and v not like 'office:%' group by v) one),
    'groups', (select json_object_agg(v, n) from (
      select v, count(*) as n from found f, unnest(f.groups) v where f.in_region and f.in_forms group by v) one),
    'regions', (select json_object_agg(v, n) from (
      select v, count(*) as n from found f, unnest(f.reach) v
      where f.in_groups and f.in_forms and length(v) = 5 group by v) one),
    'forms', (select json_object_agg(substr(v, 6), n) from (
      select v, count(*) as n from found f, unnest(f.marks) v
      where f.in_region and f.in_groups and v like 'form:%' group by v) one)
  ) end as facets,
  (select coalesce(json_agg(card order by p.score desc, p.tie, p.id), '[]') from page p, lateral (
    select s.id, s.name, s.summary, s.demo_note as "demoNote",
      json_build_object('id', o.id, 'name', o.name) as organisation,
      (select json_agg(json_build_object('code', k.code, 'name', k.name))
        from directory.service_kind_offered ko join directory.service_kind k on k.code = ko.kind_code
        where ko.service_id = s.id) as kinds,
      (select json_agg(json_build_object('code', g.code, 'name', g.name))
        from directory.service_target_group sg join directory.target_group g on g.code = sg.group_code
        where sg.service_id = s.id) as "targetGroups",
      (select json_agg(sf.form) from directory.service_form sf where sf.service_id = s.id) as forms,
      (select json_agg(json_build_object('id', fa.id,
          'municipality', case when fm.code is not null then json_build_object('code', fm.code, 'name', fm.name) end,
          'district', json_build_object('code', fd.code, 'name', fd.name),
          'latitude', fm.latitude, 'longitude', fm.longitude))
        from (select one.id, one.district_code, case when one.visibility <> 'secret' then one.municipality_code end as town
          from directory.facility one
          where one.service_id = s.id and (one.ended_on is null or one.ended_on > $5::date) limit 10) fa
        join directory.district fd on fd.code = fa.district_code
        left join directory.municipality fm on fm.code = fa.town) as facilities,
      (select c.phone from directory.contact c
        where (c.service_id = s.id or (c.organisation_id = o.id and c.service_id is null)) and c.phone is not null
          and c.audience = 'public'
        order by c.service_id is null, c.id limit 1) as phone,
      (select json_agg(json_build_object('part', part, 'confirmedAt', said.at))
        from unnest(array['contacts', 'conditions', 'capacity', 'areas']) part
        left join lateral (select v.at from directory.verification v
          where v.service_id = s.id and v.part = part and v.result in ('confirmed', 'corrected')
          order by v.at desc limit 1) said on true) as verification,
      (select json_agg(json_build_object('free', said.free, 'total', said.total, 'asOf', said.as_of,
          'validUntil', said.valid_until))
        from capacity.unit u left join lateral (select st.free, st.total, st.as_of, st.valid_until
          from capacity.statement st where st.unit_id = u.id
          order by st.as_of desc, st.recorded_at desc, st.id desc limit 1) said on true
        where u.service_id = s.id and u.retired_at is null) as units
    from directory.service s join directory.organisation o on o.id = s.organisation_id
    where s.id = p.id) card) as cards;

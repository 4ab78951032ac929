-- One service with everything its profile publishes and the places of its units.
-- $1 id · $2 today
select row_to_json(detail) as detail from (
  select s.id, s.name, s.summary, s.plain_summary as "plainSummary", s.not_for as "notFor", s.sexes,
    s.age_from as "ageFrom", s.age_to as "ageTo", s.age_note as "ageNote", s.remote_contact as "remoteContact",
    s.languages, s.accessibility, s.offered_acts as "offeredActs", s.documents, s.cost, s.channel,
    s.channel_function as "channelFunction", s.lead_time_months as "leadTimeMonths", s.length_months as "lengthMonths",
    s.booking_horizon_days as "bookingHorizonDays", s.minimum_data as "minimumData",
    s.conditions_published as "conditionsPublished", s.contact_window as "contactWindow", s.valid_from as "validFrom",
    s.valid_to as "validTo", s.paused_until as "pausedUntil", s.pause_reason as "pauseReason",
    s.season_from as "seasonFrom", s.season_to as "seasonTo", s.register_id as "registerId",
    s.registered_from as "registeredFrom", s.ended_on as "endedOn", s.origin, s.demo_note as "demoNote",
    s.created_at as "createdAt", s.version,
    json_build_object('funder', s.funder, 'fundingEndsOn', s.funding_ends_on, 'target', s.programme_target,
      'active', s.programme_active, 'supported', s.programme_supported, 'countedOn', s.programme_counted_on) as programme,
    json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'ico', o.ico, 'web', o.web,
      'associationMember', o.association_member) as organisation,
    (select json_build_object('id', n.id, 'name', n.name) from directory.service n where n.id = s.successor_id) as successor,
    (select json_agg(json_build_object('code', k.code, 'name', k.name, 'paragraph', k.paragraph, 'registered', k.registered))
      from directory.service_kind_offered ko join directory.service_kind k on k.code = ko.kind_code
      where ko.service_id = s.id) as kinds,
    (select json_agg(json_build_object('code', g.code, 'name', g.name))
      from directory.service_target_group sg join directory.target_group g on g.code = sg.group_code
      where sg.service_id = s.id) as "targetGroups",
    (select json_agg(json_build_object('form', f.form, 'openingHours', f.opening_hours, 'nonstop', f.nonstop,
        'registeredCapacity', f.registered_capacity, 'registeredCapacityUnit', f.registered_capacity_unit))
      from directory.service_form f where f.service_id = s.id) as forms,
    (select json_agg(json_build_object('level', a.level, 'code', a.code, 'name', case a.level
        when 'country' then 'Česká republika'
        when 'region' then (select name from directory.region where code = a.code)
        when 'district' then (select name from directory.district where code = a.code)
        when 'orp' then (select name from directory.orp where code = a.code)
        when 'municipality' then (select name from directory.municipality where code = a.code)
        else (select name from directory.city_district where code = a.code) end))
      from directory.service_area a where a.service_id = s.id) as areas,
    (select json_agg(json_build_object('code', p.code, 'name', p.name, 'form', ps.form, 'validFrom', ps.valid_from,
        'validTo', ps.valid_to))
      from directory.prison_served ps join directory.prison p on p.code = ps.prison_code
      where ps.service_id = s.id) as prisons,
    (select json_agg(json_build_object('id', fa.id, 'visibility', fa.visibility, 'name', fa.name, 'street', fa.street,
        'houseNumber', fa.house_number, 'postcode', fa.postcode, 'addressCode', fa.address_code,
        'municipality', case when fm.code is not null then json_build_object('code', fm.code, 'name', fm.name) end,
        'cityDistrict', case when fc.code is not null then json_build_object('code', fc.code, 'name', fc.name) end,
        'latitude', fm.latitude, 'longitude', fm.longitude,
        'district', json_build_object('code', fd.code, 'name', fd.name),
        'region', json_build_object('code', fr.code, 'name', fr.name),
        'accessibility', fa.accessibility, 'openFrom', fa.open_from) order by fm.name, fa.id)
      from (select id, visibility, district_code, region_code, accessibility, open_from,
          case when visibility = 'open' then name end as name, case when visibility = 'open' then street end as street,
          case when visibility = 'open' then house_number end as house_number,
          case when visibility = 'open' then postcode end as postcode,
          case when visibility = 'open' then address_code end as address_code,
          case when visibility = 'open' then city_district_code end as city_district_code,
          case when visibility <> 'secret' then municipality_code end as municipality_code
        from directory.facility where service_id = s.id and (ended_on is null or ended_on > $2::date)) fa
      join directory.district fd on fd.code = fa.district_code
      join directory.region fr on fr.code = fa.region_code
      left join directory.municipality fm on fm.code = fa.municipality_code
      left join directory.city_district fc on fc.code = fa.city_district_code) as facilities,
    (select json_agg(json_build_object('id', c.id, 'ofService', c.service_id is not null, 'function', c.function_code,
        'phone', c.phone, 'email', c.email, 'web', c.web, 'note', c.note, 'audience', c.audience))
      from directory.contact c
      where (c.service_id = s.id or (c.organisation_id = o.id and c.service_id is null)) and c.audience = 'public') as contacts,
    (select json_agg(json_build_object('id', ac.id, 'code', ac.code, 'operator', ac.operator, 'value', ac.value,
        'due', ac.due, 'dueDays', ac.due_days, 'meetableFromPrison', ac.meetable_from_prison, 'strict', ac.strict,
        'ground', ac.ground, 'sentence', ac.sentence) order by ac.position)
      from directory.admission_condition ac where ac.service_id = s.id) as conditions,
    (select json_agg(json_build_object('id', acc.id, 'ofService', acc.service_id is not null, 'kind', acc.kind,
        'issuer', acc.issuer, 'number', acc.number, 'validFrom', acc.valid_from, 'validTo', acc.valid_to,
        'evidence', acc.evidence, 'confirmedAt', acc.confirmed_at))
      from directory.accreditation acc
      where (acc.service_id = s.id or (acc.organisation_id = o.id and acc.service_id is null))
        and acc.refused_reason is null) as accreditations,
    (select json_agg(json_build_object('part', last.part, 'confirmedAt', last.confirmed_at, 'lastAt', last.at,
        'lastMethod', last.method, 'lastResult', last.result))
      from (select distinct on (v.part) v.part, v.at, v.method, v.result,
          max(v.at) filter (where v.result in ('confirmed', 'corrected')) over (partition by v.part) as confirmed_at
        from directory.verification v where v.service_id = s.id order by v.part, v.at desc) last) as verification,
    (select count(*)::int from directory.error_report e where e.service_id = s.id and e.settled_at is null) as "openReports",
    (select json_agg(json_build_object('id', r.id, 'startsOn', r.starts_on, 'endsOn', r.ends_on,
        'enrolmentUntil', r.enrolment_until, 'size', r.size, 'note', r.note) order by r.starts_on)
      from directory.service_run r where r.service_id = s.id and (r.ends_on is null or r.ends_on >= $2::date)) as runs,
    (select count(*)::int from directory.recommendation rec
      where rec.organisation_id = o.id and rec.withdrawn_at is null) as "recommendationCount",
    (select count(*)::int from directory.change ch where ch.service_id = s.id) as "historyCount",
    (select json_agg(json_build_object('free', said.free, 'total', said.total, 'asOf', said.as_of,
        'validUntil', said.valid_until))
      from capacity.unit u left join lateral (select st.free, st.total, st.as_of, st.valid_until
        from capacity.statement st where st.unit_id = u.id
        order by st.as_of desc, st.recorded_at desc, st.id desc limit 1) said on true
      where u.service_id = s.id and u.retired_at is null) as units
  from directory.service s join directory.organisation o on o.id = s.organisation_id
  where s.id = $1::uuid and o.listed and o.merged_into_id is null
) detail

/** Functions that take requests, where the service did not name one; the first that has an address. */
const usualFunctions = ['admissions', 'social_worker', 'reception', 'service_lead'];

const usual = `array[${usualFunctions.map((code) => `'${code}'`).join(', ')}]`;

/**
 * Where requests of services are mailed to: the published address of the function that takes them, the service's own
 * before its organisation's. Records of the demo are never written to, but at an address of a domain that is reserved for
 * examples and belongs to nobody (RFC 2606), so that answering by a link can be tried. $1 ids
 */
export const requestAddressesRead = `
  select s.id as "serviceId", reached.email
  from directory.service s cross join lateral (
    select c.email from directory.contact c
    where (c.service_id = s.id or (c.service_id is null and c.organisation_id = s.organisation_id))
      and c.audience = 'public' and c.email is not null
      and case when s.channel_function is null then c.function_code = any (${usual})
        else c.function_code = s.channel_function end
    order by array_position(${usual}, c.function_code), c.service_id is null, c.id limit 1) reached
  where s.id = any ($1::uuid[]) and (s.origin <> 'demo' or reached.email like '%.example')`;

/** Whether a service can be called or written to at all. $1 id */
export const phoneOrMailRead = `
  select exists (
    select from directory.contact c
    where (c.service_id = s.id or (c.service_id is null and c.organisation_id = s.organisation_id))
      and (c.phone is not null or c.email is not null)) as reached
  from directory.service s where s.id = $1`;

/** Whether a service takes requests, and how. $1 id · $2 today */
export const requestsTakenRead = `
  select s.channel, o.listed, s.paused_until::text as "pausedUntil", coalesce(s.ended_on <= $2::date, false) as ended
  from directory.service s join directory.organisation o on o.id = s.organisation_id where s.id = $1`;

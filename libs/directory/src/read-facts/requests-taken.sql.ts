/** Whether these services take requests, and how. $1 ids · $2 today */
export const requestsTakenRead = `
  select s.id as "serviceId", s.channel, o.listed, s.paused_until::text as "pausedUntil", coalesce(s.ended_on <= $2::date, false) as ended
  from directory.service s join directory.organisation o on o.id = s.organisation_id where s.id = any ($1)`;

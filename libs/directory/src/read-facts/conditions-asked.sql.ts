import { conditions, registered } from '../profile/service-parts.sql.js';

/** Of the facts of a service only its conditions, in their order. $1 id */
export const conditionsAskedRead = `
  select ${conditions} as conditions, ${registered} as registered from directory.service s where s.id = $1`;

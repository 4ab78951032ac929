import type { Text } from '@navaz/kernel';
import type { PublicFree, ServiceAnswer } from './compute-places/compute-service-places.js';
import type { PlacesReason } from './places.js';

const free: Readonly<Record<PublicFree, Text>> = {
  '0': { cs: 'žádné volné místo', en: 'no free place' },
  '1-2': { cs: '1–2 volná místa', en: '1–2 free places' },
  '3+': { cs: '3 a víc volných míst', en: '3 or more free places' },
};

const shut: Readonly<Partial<Record<PlacesReason, Text>>> = {
  closed: { cs: 'V tento den služba nikoho nepřijímá.', en: 'The service takes nobody on this day.' },
  paused: { cs: 'Služba příjem přerušila.', en: 'The service has paused admission.' },
  out_of_season: { cs: 'V tento den je mimo sezónu.', en: 'This day is out of season.' },
  not_yet_open: { cs: 'Služba v tento den ještě nebude otevřená.', en: 'The service will not be open yet.' },
  ended: { cs: 'Služba v tento den už nebude fungovat.', en: 'The service will have ended.' },
  enrolment_closed: { cs: 'Zápis do tohoto běhu už skončil.', en: 'Enrolment for this run has ended.' },
};

const why: Readonly<Partial<Record<PlacesReason, Text>>> = {
  never_stated: { cs: 'Služba volná místa nezveřejňuje.', en: 'The service does not publish free places.' },
  statement_ended: { cs: 'Poslední údaj už neplatí.', en: 'The last statement no longer holds.' },
  beyond_horizon: {
    cs: 'Tak daleko dopředu služba místa neslibuje.',
    en: 'The service does not promise places so far ahead.',
  },
  past_day: { cs: 'Tento den už minul.', en: 'This day is over.' },
  no_run_announced: { cs: 'Další běh zatím není vypsaný.', en: 'No further run is announced yet.' },
  funding_ends: {
    cs: 'Peníze na službu jsou zajištěné jen do dřívějšího dne.',
    en: 'The service is funded only until an earlier day.',
  },
};

const ask: Text = { cs: ' Zeptejte se přímo služby.', en: ' Ask the service.' };
const ageing: Text = { cs: ' Než pošlete žádost, raději to ověřte.', en: ' Better check before you apply.' };

const join = (...parts: readonly Text[]): Text => ({
  cs: parts.map((part) => part.cs).join(''),
  en: parts.map((part) => part.en).join(''),
});

const fullToday: Text = { cs: 'Teď je plno.', en: 'Full now.' };
const fullThen: Text = { cs: 'V tento den je plno.', en: 'Full on this day.' };

const told = ({ state, publicFree, because }: ServiceAnswer, isToday: boolean): Text => {
  if (state === 'unknown' || publicFree === null) {
    return why[because] ?? { cs: 'Volná místa neznáme.', en: 'Free places are not known.' };
  }
  const number = free[publicFree];
  if (state === 'has_room') return { cs: `Volno: ${number.cs}.`, en: `Room: ${number.en}.` };
  if (state === 'must_be_assessed') {
    return { cs: `Volno až po posouzení zájemce: ${number.cs}.`, en: `Room after an assessment: ${number.en}.` };
  }
  if (state === 'waiting_list') {
    return { cs: 'Přijímá se přes pořadník.', en: 'People are taken from a waiting list.' };
  }
  return shut[because] ?? (isToday ? fullToday : fullThen);
};

/** Why nobody is taken on a day, or why it is not known; null where the numbers themselves decide. */
export const dayInWords = (because: PlacesReason): Text | null => shut[because] ?? why[because] ?? null;

/** The state of a service's places on a day as one plain sentence or two, without numbers. */
export const placesSentence = (answer: ServiceAnswer, day: { readonly isToday: boolean }): Text => {
  const sentence = told(answer, day.isToday);
  if (answer.state === 'unknown') return answer.because === 'past_day' ? sentence : join(sentence, ask);
  return answer.confidence === 'ageing' ? join(sentence, ageing) : sentence;
};

import { Refusal, type Text } from '@navaz/kernel';
import { dayInWords } from '../places-words.js';
import type { PlacesReason } from '../places.js';

const askService: Text = {
  cs: 'Zvolte jiný den, nebo zařaďte žádost do pořadníku.',
  en: 'Choose another day, or put the request on the waiting list.',
};

const after = (said: Text, advice: Text): Text => ({ cs: `${said.cs} ${advice.cs}`, en: `${said.en} ${advice.en}` });

/** Nothing is free on that day, or the service takes nobody then; `because` says which. */
export const noRoom = (because: PlacesReason): Refusal =>
  new Refusal(
    'conflict',
    'NO_ROOM',
    after(
      dayInWords(because) ?? {
        cs: 'Na tento den není volné žádné místo.',
        en: 'No place is free on that day.',
      },
      askService,
    ),
  );

/** Whether there will be room on that day, nobody has said. */
export const notPromisable = (because: PlacesReason): Refusal =>
  new Refusal(
    'conflict',
    'NOT_PROMISABLE',
    after(dayInWords(because) ?? { cs: 'Volná místa neznáme.', en: 'Free places are not known.' }, {
      cs: 'Místo proto nejde podržet, dokud služba nezadá nový údaj.',
      en: 'No place can be held before the service states its places anew.',
    }),
  );

/** Something is free, but no single place is all that was asked. */
export const noMatchingPlace = new Refusal('conflict', 'NO_MATCHING_PLACE', {
  cs: 'Volno je, ale žádné místo nesplňuje všechny požadavky najednou. Uberte některý, nebo zvolte jiný den.',
  en: 'There is room, but no place meets all requirements at once. Drop one, or choose another day.',
});

/** One holder holds one place at a time. */
export const alreadyHeld = new Refusal('conflict', 'ALREADY_HELD', {
  cs: 'Pro tuto žádost už jedno místo držíte. Nejdřív ho uvolněte, nebo je přesuňte na jiný den.',
  en: 'A place is already held for this request. Release it first, or move it to another day.',
});

/** Never held, given up, or past its end. */
export const holdGone = new Refusal('expired', 'HOLD_GONE', {
  cs: 'Místo už držené není: lhůta uplynula, nebo bylo uvolněno. Nabídněte ho prosím znovu.',
  en: 'The place is no longer held: its time has run out, or it was released. Please offer it again.',
});

/** What only a firm hold allows. */
export const holdNotFirm = new Refusal('conflict', 'HOLD_NOT_FIRM', {
  cs: 'Místo je zatím jen předběžně nabídnuté. Nejdřív je potřeba nabídku potvrdit.',
  en: 'The place is only offered so far. The offer has to be confirmed first.',
});

/** Somebody lives there already. */
export const holdOccupied = new Refusal('conflict', 'HOLD_OCCUPIED', {
  cs: 'Nástup už proběhl, místo nejde přesunout na jiný den.',
  en: 'The person has already arrived, so the place cannot be moved to another day.',
});

/** The end lies in the past, or later than the rules allow. */
export const endNotPossible = (latest: Date | null): Refusal =>
  latest === null
    ? new Refusal('conflict', 'END_IN_THE_PAST', {
        cs: 'Lhůta, do kdy místo držet, už uplynula. Zvolte pozdější.',
        en: 'The time until which the place shall be held is over. Choose a later one.',
      })
    : new Refusal('conflict', 'HELD_TOO_LONG', {
        cs: 'Na dotaz jde místo držet nejvýš dva pracovní dny. Zvolte kratší lhůtu.',
        en: 'For an enquiry a place can be held for two working days at most. Choose a shorter time.',
      });

/** The last day comes before the first. */
export const endsBeforeItBegins = new Refusal('conflict', 'ENDS_BEFORE_IT_BEGINS', {
  cs: 'Poslední den pobytu je dřív než první. Opravte prosím datum.',
  en: 'The last day of the stay is before the first. Please correct the date.',
});

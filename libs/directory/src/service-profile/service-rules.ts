import { accessibilityMarkTable } from '../code-lists/accessibility-marks.js';
import { channelTable } from '../code-lists/channels.js';
import { contactFunctionTable } from '../code-lists/contact-functions.js';
import { languageTable } from '../code-lists/languages.js';
import { sexTable } from '../code-lists/sexes.js';
import type { FieldRule } from '../check-input/field-rule.js';

/** Longest text of a profile, characters; a page, not a book. */
const long = 2000;
const short = 200;

/** Every field of a service that its owner edits and that is one value: what it may hold and how it is called. */
export const serviceRules = {
  name: { type: 'text', max: short, required: true, label: { cs: 'Název služby', en: 'Name' } },
  summary: { type: 'text', max: long, label: { cs: 'Popis pro odborníky', en: 'Summary for professionals' } },
  plainSummary: { type: 'text', max: long, label: { cs: 'Popis pro klienty', en: 'Summary for clients' } },
  notFor: { type: 'text', max: long, label: { cs: 'Pro koho služba není', en: 'Whom it is not for' } },
  sexes: { type: 'codes', known: sexTable, label: { cs: 'Pohlaví', en: 'Sexes' } },
  ageFrom: { type: 'whole', min: 0, max: 120, label: { cs: 'Věk od', en: 'Age from' } },
  ageTo: { type: 'whole', min: 0, max: 120, label: { cs: 'Věk do', en: 'Age to' } },
  ageNote: { type: 'text', max: short, label: { cs: 'Poznámka k věku', en: 'Note on age' } },
  remoteContact: { type: 'flag', label: { cs: 'Kontakt na dálku', en: 'Remote contact' } },
  languages: { type: 'codes', known: languageTable, label: { cs: 'Jazyky', en: 'Languages' } },
  accessibility: { type: 'codes', known: accessibilityMarkTable, label: { cs: 'Přístupnost', en: 'Accessibility' } },
  offeredActs: { type: 'texts', max: short, items: 40, empty: [], label: { cs: 'Nabízené úkony', en: 'Offered acts' } },
  documents: { type: 'texts', max: short, items: 40, empty: [], label: { cs: 'Doklady s sebou', en: 'Documents' } },
  cost: { type: 'text', max: 500, label: { cs: 'Cena', en: 'Cost' } },
  channel: { type: 'code', known: channelTable, empty: 'phone', label: { cs: 'Jak žádost doručit', en: 'Channel' } },
  channelFunction: {
    type: 'code',
    known: contactFunctionTable,
    label: { cs: 'Komu žádost doručit', en: 'Function that takes requests' },
  },
  leadTimeMonths: {
    type: 'whole',
    min: 0,
    max: 120,
    label: { cs: 'Měsíců před propuštěním', en: 'Months before release' },
  },
  lengthMonths: { type: 'whole', min: 0, max: 240, label: { cs: 'Délka služby v měsících', en: 'Length in months' } },
  bookingHorizonDays: {
    type: 'whole',
    min: 0,
    max: 730,
    empty: 0,
    label: { cs: 'Na kolik dní dopředu slibujete místo', en: 'Booking horizon in days' },
  },
  contactWindow: { type: 'text', max: 500, label: { cs: 'Kdy volat z věznice', en: 'Contact window for prisons' } },
  validFrom: { type: 'day', label: { cs: 'Platí od', en: 'Valid from' } },
  validTo: { type: 'day', label: { cs: 'Platí do', en: 'Valid to' } },
  fundingEndsOn: { type: 'day', label: { cs: 'Konec financování', en: 'End of funding' } },
  funder: { type: 'text', max: short, label: { cs: 'Kdo financuje', en: 'Funder' } },
  pausedUntil: { type: 'day', label: { cs: 'Pozastaveno do', en: 'Paused until' } },
  pauseReason: { type: 'text', max: 500, label: { cs: 'Důvod pozastavení', en: 'Reason of the pause' } },
  seasonFrom: { type: 'yearDay', label: { cs: 'Sezóna od', en: 'Season from' } },
  seasonTo: { type: 'yearDay', label: { cs: 'Sezóna do', en: 'Season to' } },
  programmeTarget: { type: 'whole', min: 0, max: 1_000_000, label: { cs: 'Cíl programu', en: 'Target' } },
  programmeActive: { type: 'whole', min: 0, max: 1_000_000, label: { cs: 'Aktivních lidí', en: 'Active people' } },
  programmeSupported: {
    type: 'whole',
    min: 0,
    max: 1_000_000,
    label: { cs: 'Podpořených lidí', en: 'Supported people' },
  },
  programmeCountedOn: { type: 'day', label: { cs: 'Stav ke dni', en: 'Counted on' } },
} as const satisfies Readonly<Record<string, FieldRule>>;

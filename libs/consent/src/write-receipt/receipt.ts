import { addDays, daysBetween, Fault, inLocale, pragueDay, type Locale, type Text } from '@navaz/kernel';
import { expressedWords, partyWords, purposeWords, unknownPartyWords, withdrawalWords } from '../grant-words.js';
import type { Category, Expressed, GrantEvent, GrantWithHistory, Purpose, Signing } from '../grant.js';
import { expressions } from '../grant.js';
import { stateAt, type GrantState } from '../grant.state.js';

/** Version of this shape; a receipt written under one stays readable (ISO/IEC TS 27560:2023, 6.3.2). */
export const receiptSchema = 'ISO/IEC TS 27560:2023, navaz 2';

/** An organisation or service as a receipt names it. The caller knows the directory, this room does not. */
export interface ReceiptParty {
  /** The organisation's or service's id. */
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** A function, a phone, a mail address: how the subject reaches it. Never a worker's name. */
  readonly contact: string;
}

/** What a receipt needs to know from outside this room. */
export interface ReceiptSurroundings {
  /** The unit that holds the case and every recipient. */
  readonly parties: readonly ReceiptParty[];
  /** What each line passes, in words, by its grant's id. */
  readonly passed: ReadonlyMap<string, Text>;
  /** Countries where the data are stored, ISO 3166-1, e.g. `CZ`. */
  readonly storedIn: readonly string[];
}

/** One purpose of the record, one for each numbered line of the slip. */
export interface ReceiptPurpose {
  readonly item: number;
  readonly purpose: string;
  readonly purpose_type: Purpose;
  readonly lawful_basis: string;
  readonly pii_information: readonly {
    readonly pii_type: string;
    readonly pii_attribute_id: Category;
    readonly pii_detail: string | null;
  }[];
  readonly pii_controllers: readonly string[];
  readonly collection_method: string;
  readonly processing_method: string;
  readonly storage_locations: readonly string[];
  readonly retention_period: string;
  readonly jurisdiction: string;
  readonly recipient_third_parties: readonly string[];
  readonly withdrawal_method: string;
  readonly valid_until: string;
  readonly consent_state: GrantState;
}

/** One event of one line. */
export interface ReceiptEvent {
  readonly item: number;
  readonly event_time: string;
  /** ISO 8601 duration from the event's day to the end of the last day; `P0D` where it opens nothing. */
  readonly validity_duration: string;
  readonly entity_id: string;
  /** How the person's will was expressed; of what nobody expressed, `not_expressed`. */
  readonly event_type: 'explicitly_expressed' | 'not_expressed';
  readonly event_state: GrantState;
  readonly expressed: string | null;
  /** Who said it, in words: the subject, the guardian or both; by the code nobody knows who. Null where nobody spoke. */
  readonly said_by: string | null;
  /** Who explained what was asked, by function: never a name. Null where nothing was answered. */
  readonly explained_by: string | null;
}

/** A receipt: a copy of the record for the subject, with the mandatory fields of ISO/IEC TS 27560:2023. */
export interface Receipt {
  readonly schema_version: string;
  readonly receipt_id: string;
  readonly record_id: string;
  /** Opaque. */
  readonly pii_principal_id: string;
  readonly privacy_notice: { readonly reference: string; readonly version: number; readonly sha256: string };
  readonly language: Locale;
  readonly purposes: readonly ReceiptPurpose[];
  readonly parties: readonly {
    readonly party_id: string;
    readonly party_name: string;
    readonly party_address: string;
    readonly party_contact: string;
    readonly party_role: 'pii_controller' | 'recipient';
    readonly party_type: 'unit' | 'service';
  }[];
  readonly events: readonly ReceiptEvent[];
}

const words = {
  // The agreement is a safeguard on top of each institution's own basis, never the basis itself.
  lawfulBasis: {
    cs: 'souhlas s předáním jako pojistka navíc; vlastní právní základ zapisuje každá organizace v přehledu předávání',
    en: 'agreement to disclosure, a safeguard on top of the legal basis that each organisation records in the matrix',
  },
  collected: { cs: 'od klienta, zapsal pracovník', en: 'from the client, recorded by a worker' },
  processed: {
    cs: 'předání příjemci k nahlédnutí v systému, bez automatického rozhodování',
    en: 'shown to the recipient in the system, without automated decisions',
  },
  retained: {
    cs: '30 dnů po předání, které nevyšlo; 6 měsíců po skončení pomoci; záznam o souhlasu bez obsahu 3 roky',
    en: '30 days after a handover that did not work out; 6 months after the help ended; the record without content 3 years',
  },
  recorder: { cs: 'pracovník, který odpověď zapsal', en: 'the worker who recorded the answer' },
  colleague: { cs: 'jiný pracovník téhož pracoviště', en: 'another worker of the same unit' },
  jurisdiction: 'CZ (EU 2016/679)',
} as const;

const holds = (event: GrantEvent): boolean => event.state === 'given' || event.state === 'renewed';

/** Asking, running out and ending express no will, and taking back needs no form: only an answer on a form does. */
const isAnswer = (event: GrantEvent): boolean => holds(event) || event.state === 'refused';

const durationOf = (event: GrantEvent, until: string): string => {
  if (!holds(event)) return 'P0D';
  const days = daysBetween(pragueDay(event.at), addDays(event.validUntil ?? until, 1));
  return `P${Math.max(days, 0)}D`;
};

/** By the code on the slip: whoever has the slip does it, and it is no unit's act. */
const isByCode = (event: GrantEvent): boolean => event.means === 'code';

/** On whose side it was done: the subject's, or of the unit that asked or ended it. A guardian has no id of their own. */
const entityOf = (event: GrantEvent, signing: Signing): string =>
  event.byParty || isByCode(event) ? signing.subjectId : (event.recordedByUnitId ?? signing.askedByUnitId);

/** The code is asked first: records from before 0059 say of it that it was the subject, which nobody knew. */
const sayerOf = (event: GrantEvent, locale: Locale): string | null => {
  if (isByCode(event)) return inLocale(unknownPartyWords, locale);
  return event.byParty && inLocale(partyWords[event.byParty], locale);
};

const explainerOf = (event: GrantEvent, locale: Locale): string | null => {
  if (!event.explainedByMembershipId) return null;
  return words[event.explainedByMembershipId === event.recordedByMembershipId ? 'recorder' : 'colleague'][locale];
};

const isExpressed = (means: string): means is Expressed => (expressions as readonly string[]).includes(means);

/** The last day an answer of yes opened: the one asked for, unless it said another. */
const askedUntil = (grant: GrantWithHistory): string =>
  grant.history.find((event) => event.state === 'requested')?.validUntil ?? grant.validUntil;

const eventsOf = (grant: GrantWithHistory, signing: Signing): ReceiptEvent[] =>
  grant.history.map((event) => ({
    item: grant.item,
    event_time: event.at.toISOString(),
    validity_duration: durationOf(event, askedUntil(grant)),
    entity_id: entityOf(event, signing),
    event_type: isAnswer(event) ? 'explicitly_expressed' : 'not_expressed',
    event_state: event.state,
    expressed:
      event.means && isExpressed(event.means) ? inLocale(expressedWords[event.means], signing.locale) : event.means,
    said_by: sayerOf(event, signing.locale),
    explained_by: explainerOf(event, signing.locale),
  }));

/**
 * Writes the receipt of a form in the language of its notice. Pure.
 * @throws Fault where a party or the words of a line are missing: a receipt without its mandatory fields is none.
 */
export const receiptOf = (
  signing: Signing,
  grants: readonly GrantWithHistory[],
  { parties, passed, storedIn }: ReceiptSurroundings,
  now: Date,
): Receipt => {
  const { locale } = signing;
  const partyOf = (id: string, role: 'pii_controller' | 'recipient', type: 'unit' | 'service') => {
    const party = parties.find((known) => known.id === id);
    if (!party) throw new Fault('A party of the receipt is not named.');
    const { name, address, contact } = party;
    return {
      party_id: id,
      party_name: name,
      party_address: address,
      party_contact: contact,
      party_role: role,
      party_type: type,
    };
  };
  const wordsOf = (grantId: string): string => {
    const found = passed.get(grantId);
    if (!found) throw new Fault('A line of the receipt is not worded.');
    return inLocale(found, locale);
  };
  const recipients = new Map(grants.map(({ recipient }) => [recipient.id, recipient]));
  const events = grants.flatMap((grant) => eventsOf(grant, signing));
  return {
    schema_version: receiptSchema,
    receipt_id: `${signing.id}/${events.length}`,
    record_id: signing.id,
    pii_principal_id: signing.subjectId,
    privacy_notice: {
      reference: `navaz:notice/${signing.noticeVersion}/${locale}`,
      version: signing.noticeVersion,
      sha256: signing.noticeHash,
    },
    language: locale,
    purposes: grants.map((grant) => ({
      item: grant.item,
      purpose: inLocale(purposeWords[grant.purpose], locale),
      purpose_type: grant.purpose,
      lawful_basis: words.lawfulBasis[locale],
      pii_information: [
        {
          pii_type: wordsOf(grant.id),
          pii_attribute_id: grant.category,
          pii_detail: grant.detail,
        },
      ],
      pii_controllers: [signing.holderId],
      collection_method: words.collected[locale],
      processing_method: words.processed[locale],
      storage_locations: [...storedIn],
      retention_period: words.retained[locale],
      jurisdiction: words.jurisdiction,
      recipient_third_parties: [grant.recipient.id],
      withdrawal_method: inLocale(withdrawalWords, locale),
      valid_until: grant.validUntil,
      consent_state: stateAt(grant, now),
    })),
    parties: [
      partyOf(signing.holderId, 'pii_controller', 'unit'),
      ...[...recipients.values()].map(({ id, kind }) => partyOf(id, 'recipient', kind)),
    ],
    events,
  };
};

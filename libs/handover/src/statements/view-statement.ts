import { purposeWords } from '@navaz/consent';
import { inLocale, type Locale } from '@navaz/kernel';
import {
  deletionInWords,
  fieldInWords,
  functionInWords,
  grantStateInWords,
  groundInWords,
  purposeInWords,
} from './statement-words.js';
import type { StatementGrant, StatementRow } from './statement.service.js';
import type { StatementGrantView, StatementRowView } from './statement.view.js';

/** A row of the log in words. */
export const viewRow = (row: StatementRow, locale: Locale): StatementRowView => ({
  at: row.at,
  organisation: row.organisation,
  function: inLocale(functionInWords(row.role), locale),
  own: row.own,
  what: row.fields.map((field) => inLocale(fieldInWords(field), locale)),
  why: inLocale(purposeInWords(row.purpose ?? ''), locale),
  ground: inLocale(groundInWords(row.grantId, row.legalBasis), locale),
});

/** An agreement in words. */
export const viewGrant = (grant: StatementGrant, locale: Locale): StatementGrantView => ({
  id: grant.id,
  item: grant.item,
  recipient: grant.recipientName,
  what: inLocale(grant.passes, locale),
  why: inLocale(purposeWords[grant.purpose], locale),
  until: grant.validUntil,
  state: grant.stands,
  stateText: inLocale(grantStateInWords(grant.stands, grant.history.at(-1)), locale),
  deletionText: grant.deletion && inLocale(deletionInWords(grant.deletion.reason), locale),
  deletionAt: grant.deletion?.at ?? null,
});

import type { Transaction } from '@navaz/platform';
import type { ProfilePartCode } from './code-lists/profile-parts.js';

/** A report of an error that now waits for the owner. */
export interface OpenedReport {
  readonly id: string;
  readonly part: ProfilePartCode;
}

/** What somebody found wrong. */
export interface FoundWrong {
  readonly serviceId: string;
  readonly parts: readonly ProfilePartCode[];
  readonly note: string;
  readonly byOrganisationId: string;
  readonly byAccountId: string;
  readonly at: Date;
}

/** Opens a report of each part; a part of which the organisation's report is still open is left out of the answer. */
export const openReports = async (tx: Transaction, found: FoundWrong): Promise<readonly OpenedReport[]> =>
  tx.query<OpenedReport>(
    `insert into directory.error_report (service_id, part, note, by_organisation_id, by_account_id, at)
     select $1, part, $3, $4, $5, $6 from unnest($2::text[]) as part
     on conflict (service_id, part, by_organisation_id) where settled_at is null do nothing
     returning id, part`,
    [found.serviceId, found.parts, found.note, found.byOrganisationId, found.byAccountId, found.at],
  );

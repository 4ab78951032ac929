import { randomUUID } from 'node:crypto';
import type { MatrixRoom, SideRecords } from './example.support-spec.js';

const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** The prison has proposed it; the side's organisation is asked. */
const proposed = (records: SideRecords, kind: string): Promise<string> =>
  records.insert(
    kind,
    'organisation',
    `insert into cooperation.agreement (proposer_id, partner_id, kind, scopes, valid_from, note, proposed_at,
       proposed_by, version)
     values ($1, $2, 'ngo_prison', '{visits}', current_date, $3, now(), $4, 1) returning id`,
    [records.id('prison'), records.id('organisation'), records.canary('member', 'poznámka k dohodě'), randomUUID()],
  );

/** Agreements: those in force are for professionals to see, what is only proposed for the two sides. */
export const cooperationRoom: MatrixRoom = {
  room: 'cooperation',
  arrange: async (records) => {
    for (const [kind, listed] of [
      ['prison', true],
      ['unlistedPrison', false],
    ] as const) {
      await records.insert(
        kind,
        'organisation',
        `insert into directory.organisation (name, kind, origin, version, listed)
         values ($1, 'prison', 'owner', 1, $2) returning id`,
        [`Věznice ${kind} ${records.side}`, listed],
      );
    }
    await proposed(records, 'agreement');
    await proposed(records, 'agreementToEnd');
  },
  examples: {
    'query agreements': { at: { organisationId: 'organisation' }, as: 'public', by: 'team_lead' },
    'mutation confirmAgreement': {
      at: { 'input.agreementId': 'agreement' },
      given: { input: { version: 1 } },
      by: 'team_lead',
    },
    'mutation endAgreement': {
      at: { 'input.agreementId': 'agreementToEnd' },
      given: { input: { version: 1, reason: 'Domluvili jsme se jinak.' } },
      by: 'team_lead',
    },
    'mutation proposeAgreement': {
      at: { 'input.partnerId': 'prison' },
      given: { input: { scopes: ['PROGRAMME'], validFrom: tomorrow() } },
      opens: { to: ['team_lead'], why: 'whoever leads a unit proposes to any organisation of the directory' },
      by: 'team_lead',
    },
    'mutation proposeAgreement · unlisted': {
      at: { 'input.partnerId': 'unlistedPrison' },
      given: { input: { scopes: ['PROGRAMME'], validFrom: tomorrow() } },
      by: 'team_lead',
      endsIn: { code: 'NOT_FOUND', why: 'nobody agrees with an organisation that is not listed' },
    },
  },
};

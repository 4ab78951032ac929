import { describe, expect, it } from '@jest/globals';
import { categories, purposes } from '@navaz/consent';
import { decide } from '../decide/decide.js';
import type { DecisionInput } from '../decide/decision.js';
import type { MatrixCell } from '../matrix/matrix-cell.js';
import { declaredMinimumOf } from './declared-minimum.js';
import { fieldCodes } from './field.js';
import { fieldsOpenedBy } from './fields-opened.js';
import { fields } from './fields.js';
import { fieldWords } from './field-words.js';
import { stages } from './stage.js';

const law = { cs: 'zákon', en: 'act' };
/** Lets everything through, and nothing without the person's agreement: what passes then is what the agreement opens. */
const cell: MatrixCell = {
  id: 'cell',
  version: 1,
  sender: 'ngo',
  recipient: 'ngo',
  regime: 'gdpr',
  legalBasis: law,
  art9: 'explicit_consent',
  art10: 'law',
  agreement: 'always',
  waiver: true,
  note: law,
  reviewed: true,
};

const declarable = [...new Set(fields.flatMap(({ needed }) => (needed === 'always' ? [] : [...needed.declaredAs])))];
/** Nothing, each single thing at each step, and everything. */
const declarations: Readonly<Record<string, readonly string[]>>[] = [
  {},
  ...['0', '1', '1a', '2', '3'].flatMap((step) => declarable.map((code) => ({ [step]: [code] }))),
  { '0': declarable },
];
const recipient = { kind: 'service', id: 'service', organisationId: 'there' } as const;

describe('the fields an agreement opens', () => {
  const cases = purposes.flatMap((purpose) =>
    categories.flatMap((category) =>
      [null, 'arrival', 'next_step', 'housing'].map((detail) => ({ purpose, category, detail })),
    ),
  );

  it('are those the gate lets pass on it, for every purpose, kind of data and declared minimum', () => {
    let opening = 0;
    for (const agreed of cases) {
      for (const minimumData of declarations) {
        for (const residential of [true, false]) {
          const passing = new Set(
            stages.flatMap((stage) => {
              const input: DecisionInput = {
                sender: { organisationId: 'here', partyKind: 'ngo' },
                recipient,
                recipientKind: 'ngo',
                recipientThere: true,
                stage,
                declaredMinimum: declaredMinimumOf(minimumData, stage),
                cell,
                cooperationInForce: null,
                grants: [{ id: 'grant', recipient, standing: 'valid', fields: fieldCodes, ...agreed }],
                residential,
                healthRevealing: false,
                now: new Date('2026-11-22T12:00:00Z'),
              };
              return decide(input).fields.flatMap(({ field, grantId }) => (grantId === 'grant' ? [field] : []));
            }),
          );
          const said = fieldsOpenedBy(agreed, { minimumData, residential });
          expect([agreed, minimumData, [...said].sort()]).toEqual([agreed, minimumData, [...passing].sort()]);
          if (said.length > 0) opening += 1;
        }
      }
    }
    expect(opening).toBeGreaterThan(500);
  });

  it('have words of their own, no two the same', () => {
    const said = Object.values(fieldWords);
    expect(new Set(said.map(({ cs }) => cs)).size).toBe(fields.length);
    expect(new Set(said.map(({ en }) => en)).size).toBe(fields.length);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Category, Purpose } from '@navaz/consent';
import fc from 'fast-check';
import { fieldCodes, type FieldCode } from '../fields/field.js';
import { fieldRow, fields, fieldsAt } from '../fields/fields.js';
import { stages, type Stage } from '../fields/stage.js';
import { agreementRules, convictionGrounds, regimes, specialGrounds } from '../matrix/matrix-cell.js';
import { matrixKinds } from '../matrix/party-kind.js';
import { agreementsToAsk } from './agreements-to-ask.js';
import { decide } from './decide.js';
import type { DecisionInput } from './decision.js';
import { standings, type GrantSeen } from './grant-seen.js';
import { reasonWords } from './reasons.js';

const purposes: Purpose[] = ['assess', 'interview', 'hand_over', 'report_back', 'follow_up', 'confirm_fact'];
const categories: Category[] = [
  'request_data',
  'condition_answer',
  'name',
  'birth_date',
  'contact',
  'meeting',
  'guardian',
  'in_service',
  'topic',
  'fact',
];
const recipients = ['service-1', 'service-2'].map((id) => ({ kind: 'service', id, organisationId: 'there' }) as const);
const text = fc.constant({ cs: 'zákon', en: 'act' });
const orNull = <T>(values: readonly T[]) => fc.constantFrom<T | null>(...values, null);

const grants = fc.array(
  fc.record<GrantSeen>({
    id: fc.uuid(),
    recipient: fc.constantFrom(...recipients),
    purpose: fc.constantFrom(...purposes),
    category: fc.constantFrom(...categories),
    detail: fc.constantFrom(null, 'arrival', 'next_step', 'housing', 'abstinence'),
    fields: fc.subarray([...fieldCodes]),
    standing: fc.constantFrom(...standings),
  }),
  { maxLength: 30 },
);
/** Grants that mean something, so that the interesting half of the space is not left to luck. */
const meant = fc.array(
  fc
    .tuple(
      fc.constantFrom(...fields),
      fc.constantFrom(...stages),
      fc.constantFrom(...standings),
      fc.oneof(fc.constant([...fieldCodes]), fc.subarray([...fieldCodes])),
    )
    .map(([row, stage, standing, named]): GrantSeen => {
      const terms = row.at[stage];
      const [purpose, category] = terms ? [terms.purpose, terms.category] : (['assess', 'request_data'] as const);
      const detail = terms?.detail === 'each' ? 'housing' : (terms?.detail ?? null);
      const id = `${row.code}-${stage}`;
      return { id, recipient: recipients[0] as never, purpose, category, detail, fields: named, standing };
    }),
  { maxLength: 30 },
);
const cell = fc.record({
  id: fc.constant('cell'),
  version: fc.nat(),
  sender: fc.constantFrom(...matrixKinds),
  recipient: fc.constantFrom(...matrixKinds),
  regime: fc.constantFrom(...regimes),
  legalBasis: text,
  art9: orNull(specialGrounds),
  art10: orNull(convictionGrounds),
  agreement: fc.constantFrom(...agreementRules),
  waiver: fc.boolean(),
  note: text,
  reviewed: fc.boolean(),
});
const inputs: fc.Arbitrary<DecisionInput> = fc
  .tuple(cell, fc.boolean(), fc.constantFrom(...matrixKinds, 'other' as const))
  .chain(([rule, foreign, kind]) =>
    fc.record<DecisionInput>({
      sender: fc.constant({ organisationId: 'here', partyKind: foreign ? kind : rule.sender }),
      recipient: fc.constantFrom(...recipients),
      recipientKind: fc.constant(rule.recipient),
      recipientThere: fc.integer({ min: 0, max: 9 }).map((of) => of > 0),
      stage: fc.constantFrom(...stages),
      declaredMinimum: fc.subarray([...fieldCodes]).map((list) => new Set(list)),
      cell: fc.option(fc.constant(rule), { freq: 20 }),
      cooperationInForce: fc.constantFrom(true, false, null),
      grants: fc.tuple(grants, meant).map((both) => both.flat()),
      residential: fc.boolean(),
      healthRevealing: fc.boolean(),
      now: fc.date({ noInvalidDate: true }),
    }),
  );
const holds = (property: (input: DecisionInput) => void, numRuns = 200): void =>
  fc.assert(fc.property(inputs, property), { numRuns });
const allowed = (input: DecisionInput): ReadonlySet<FieldCode> => decide(input).allowed;
const isWithin = (smaller: ReadonlySet<FieldCode>, larger: ReadonlySet<FieldCode>): boolean =>
  [...smaller].every((field) => larger.has(field));

describe('whatever is given', () => {
  it('some of what is given opens something, so that the rest is no empty talk', () => {
    const seen = new Set<string>();
    holds((input) => decide(input).fields.forEach((one) => seen.add(one.code)), 2000);
    expect([...seen].sort()).toEqual(Object.keys(reasonWords).sort());
  });

  it('nothing passes that is not in all four sets', () => {
    holds((input) => {
      for (const one of decide(input).fields.filter((field) => field.allowed)) {
        const terms = fieldRow(one.field)?.at[input.stage];
        expect(fieldsAt(input.stage)).toContain(one.field);
        expect(input.declaredMinimum.has(one.field)).toBe(true);
        expect([input.cell?.sender, input.cell?.recipient]).toEqual([input.sender.partyKind, input.recipientKind]);
        if (terms === null) expect(one.code).toBe('NOBODY');
        else if (one.code === 'AGREEMENT') {
          const grant = input.grants.find(
            (own) =>
              own.id === one.grantId &&
              own.standing === 'valid' &&
              own.purpose === terms?.purpose &&
              own.category === terms.category &&
              own.fields.includes(one.field) &&
              own.recipient.id === input.recipient.id,
          );
          expect(grant).toBeDefined();
        } else expect([input.cell?.agreement, terms?.always]).toEqual([expect.stringMatching(/own|unless/), false]);
      }
    });
  });

  it('every field is answered once, with words in both languages', () => {
    holds((input) => {
      const { fields: answers } = decide(input);
      expect(answers.map((one) => one.field)).toEqual(fieldCodes.filter((code) => fieldRow(code)));
      for (const { text: words } of answers) expect(words.cs !== '' && words.en !== '').toBe(true);
    });
  });

  it('taking a grant back, or adding one that was taken back, adds nothing', () => {
    holds((input) => {
      const before = allowed(input);
      for (const [index, grant] of input.grants.entries()) {
        const taken = { ...grant, standing: 'withdrawn' as const };
        expect(isWithin(allowed({ ...input, grants: input.grants.with(index, taken) }), before)).toBe(true);
        expect(isWithin(allowed({ ...input, grants: [...input.grants, taken] }), before)).toBe(true);
      }
    });
  });

  it('when every grant is taken back, nothing that was asked for passes', () => {
    holds((input) => {
      const after = decide({ ...input, grants: input.grants.map((one) => ({ ...one, standing: 'withdrawn' })) });
      expect(after.fields.some((one) => one.code === 'AGREEMENT')).toBe(false);
      for (const { details } of after.fields) expect(details ?? []).toEqual([]);
    });
  });

  it('what is not known opens nothing: kinds, rules, stages, cooperation, standings', () => {
    holds((input) => {
      const none = new Set();
      expect(allowed({ ...input, cell: null })).toEqual(none);
      expect(allowed({ ...input, sender: { ...input.sender, partyKind: 'other' } })).toEqual(none);
      expect(allowed({ ...input, recipientKind: 'other' })).toEqual(none);
      expect(allowed({ ...input, recipientThere: false })).toEqual(none);
      expect(allowed({ ...input, stage: 'later' as Stage })).toEqual(none);
      expect(allowed({ ...input, declaredMinimum: new Set() })).toEqual(none);
      expect(isWithin(allowed({ ...input, cooperationInForce: null }), allowed(input))).toBe(true);
      const unheard = input.grants.map((grant) => ({ ...grant, standing: 'unheard-of' as never }));
      expect(isWithin(allowed({ ...input, grants: unheard }), allowed({ ...input, grants: [] }))).toBe(true);
      const unruled = input.cell && { ...input.cell, agreement: 'unheard-of' as never };
      const passing = decide({ ...input, cell: unruled }).fields.filter((one) => one.allowed);
      expect(passing.every((one) => one.code === 'NOBODY' || one.code === 'AGREEMENT')).toBe(true);
    });
  });

  it('what the recipient declares later opens nothing by what was agreed before', () => {
    holds((input) => {
      const later = decide({ ...input, declaredMinimum: new Set(fieldCodes) });
      const agreedTo = new Set(input.grants.flatMap(({ fields: named }) => named));
      const opened = later.fields.filter((one) => one.code === 'AGREEMENT');
      expect(opened.filter(({ field }) => !agreedTo.has(field))).toEqual([]);
    });
  });

  it('grants to others are as if there were none', () => {
    holds((input) => {
      const own = input.grants.filter((grant) => grant.recipient.id === input.recipient.id);
      expect(decide({ ...input, grants: own })).toEqual(decide(input));
    });
  });

  it('asking for everything that is asked for opens everything that could be opened', () => {
    holds((input) => {
      const fresh = { ...input, grants: [] };
      const given = agreementsToAsk(fresh).map((ask, index): GrantSeen => ({
        id: `${index}`,
        recipient: input.recipient,
        purpose: ask.purpose,
        category: ask.category,
        detail: ask.detail === 'each' ? 'housing' : ask.detail,
        fields: ask.fields,
        standing: 'valid',
      }));
      const after = decide({ ...input, grants: given });
      const lacking = ['AGREEMENT_MISSING', 'AGREEMENT_NARROWER'];
      expect(after.fields.filter((one) => lacking.includes(one.code))).toEqual([]);
      expect(after.fields.filter((one) => one.code === 'AGREEMENT').length).toBeGreaterThanOrEqual(given.length);
    });
  });
});

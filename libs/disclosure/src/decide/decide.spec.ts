import { readFileSync } from 'node:fs';
import type { Category, Purpose } from '@navaz/consent';
import { describe, expect, it } from '@jest/globals';
import { fieldCodes, type FieldCode } from '../fields/field.js';
import { fields } from '../fields/fields.js';
import type { Stage } from '../fields/stage.js';
import type { MatrixCell } from '../matrix/matrix-cell.js';
import { decide } from './decide.js';
import type { DecisionInput } from './decision.js';
import type { GrantSeen, Standing } from './grant-seen.js';
import type { ReasonCode } from './reasons.js';

// The cases stand in `decide.cases.csv`, in Czech, so that a lawyer can read and correct them. This file only
// translates the table. A field that a row does not name must be refused as "not at this stage".

const [, ...lines] = readFileSync(new URL('./decide.cases.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n');

/** The entry behind a Czech word; a word nobody knows fails the run instead of meaning nothing. */
const known =
  <Value>(words: Readonly<Record<string, Value>>) =>
  (word: string): Value => {
    const value = words[word];
    if (value === undefined) throw new Error(`the table says "${word}", which is not known`);
    return value;
  };
const split = (text: string, by: string): string[] => (text === '' ? [] : text.split(by));

const party = known<DecisionInput['recipientKind']>({
  věznice: 'prison',
  probace: 'probation',
  kurátor: 'curator',
  poskytovatel: 'ngo',
  jiná: 'other',
});
const stage = known<Stage>({
  dotaz: 'enquiry',
  žádost: 'request',
  pohovor: 'interview',
  potvrzeno: 'confirmed',
  've službě': 'in_service',
  konec: 'ended',
  zpráva: 'report',
});
const enquiryBase: FieldCode[] = ['needKind', 'returnDistrict', 'releaseWeek'];
const fieldsNamed = known<FieldCode[]>({
  'základ dotazu': enquiryBase,
  'základ žádosti': [...enquiryBase, 'reference', 'senderKind', 'senderRegion', 'urgency', 'conditionAnswers'],
  pohlaví: ['sex'],
  'věkové rozmezí': ['ageBand'],
  jazyk: ['languages'],
  přístupnost: ['accessibility'],
  přání: ['wishes'],
  jméno: ['name'],
  setkání: ['meeting'],
  kontakt: ['contact'],
  'datum narození': ['birthDate'],
  opatrovník: ['guardian'],
  doklady: ['documents'],
  kód: ['reference'],
  data: ['dates'],
  'vlastní odpovědi': ['ownAnswers'],
  dorazil: ['arrival'],
  témata: ['topics'],
  'další krok': ['nextStep'],
  konec: ['ending'],
});
const reason = known<ReasonCode>({
  'nikoho neoznačuje': 'NOBODY',
  souhlas: 'AGREEMENT',
  spolupráce: 'COOPERATION',
  'vlastní základ': 'OWN_BASIS',
  'jen pobytová': 'RESIDENTIAL_ONLY',
  neuvedl: 'NOT_DECLARED',
  'bez pravidla': 'NO_RULE',
  'čl. 10': 'NO_CONVICTION_GROUND',
  'čl. 9': 'NO_SPECIAL_GROUND',
  'chybí souhlas': 'AGREEMENT_MISSING',
  'čeká na odpověď': 'AGREEMENT_ASKED',
  odmítl: 'AGREEMENT_REFUSED',
  odvolal: 'AGREEMENT_WITHDRAWN',
  vypršel: 'AGREEMENT_EXPIRED',
  zneplatněn: 'AGREEMENT_INVALIDATED',
  'souhlas ho neobsahuje': 'AGREEMENT_NARROWER',
});
const standing = known<Standing>({
  'bez odpovědi': 'requested',
  odmítl: 'refused',
  odvolal: 'withdrawn',
  vypršel: 'expired',
  zneplatněn: 'invalidated',
  'jiná služba': 'valid',
});
const part = known({ bydlení: 'housing', práce: 'work', dluhy: 'debts', abstinence: 'abstinence' });
const terms = known<[Purpose, Category, string | null]>({
  posouzení: ['assess', 'request_data', null],
  'pohovor: jméno': ['interview', 'name', null],
  'pohovor: setkání': ['interview', 'meeting', null],
  'předání: jméno': ['hand_over', 'name', null],
  'předání: kontakt': ['hand_over', 'contact', null],
  'předání: setkání': ['hand_over', 'meeting', null],
  'předání: datum narození': ['hand_over', 'birth_date', null],
  'předání: opatrovník': ['hand_over', 'guardian', null],
  doklady: ['hand_over', 'in_service', null],
  'podmínka abstinence': ['assess', 'condition_answer', 'abstinence'],
  'zpráva: dorazil': ['report_back', 'topic', 'arrival'],
  'zpráva: další krok': ['report_back', 'topic', 'next_step'],
  'zpráva: bydlení': ['report_back', 'topic', 'housing'],
  'zpráva: práce': ['report_back', 'topic', 'work'],
  'zpráva: dluhy': ['report_back', 'topic', 'debts'],
});

const recipient = { kind: 'service', id: 'service-1', organisationId: 'organisation-1' } as const;
/** `posouzení bez: jazyk (vypršel)`: the terms, what the agreement does not name, and what became of it. */
const grant = (text: string, index: number): GrantSeen => {
  const [, words = '', without = '', said] = /^(.*?)(?: bez: (.*?))?(?: \((.*)\))?$/.exec(text) ?? [];
  const unnamed = split(without, ' a ').flatMap(fieldsNamed);
  const [purpose, category, detail] = terms(words);
  return {
    id: `grant-${index}`,
    recipient: said === 'jiná služba' ? { ...recipient, id: 'service-2' } : recipient,
    purpose,
    category,
    detail,
    fields: fieldCodes.filter((code) => !unnamed.includes(code)),
    standing: said === undefined ? 'valid' : standing(said),
  };
};

type Rule = Partial<MatrixCell> | null;
const rule = known<Rule>({
  žádné: null,
  'pravidlo jiné dvojice': { agreement: 'own_basis', sender: 'probation', recipient: 'prison' },
  'souhlas vždy': { agreement: 'always' },
  'souhlas vždy, bez čl. 10': { agreement: 'always', art10: null },
  'souhlas vždy, bez čl. 9': { agreement: 'always', art9: null },
  'souhlas, nebo spolupráce': { agreement: 'unless_cooperation' },
  'vlastní základ': { agreement: 'own_basis' },
  'vlastní základ, mlčenlivost': { agreement: 'own_basis', waiver: true },
  'vlastní základ (směrnice)': {
    agreement: 'own_basis',
    regime: 'le680',
    art9: 'strictly_necessary',
    art10: null,
  },
});
const cellOf = (given: Rule, sender: string, to: string): MatrixCell | null =>
  given && {
    id: 'cell',
    version: 1,
    sender: sender as MatrixCell['sender'],
    recipient: to as MatrixCell['recipient'],
    regime: 'gdpr',
    legalBasis: { cs: 'zákon', en: 'act' },
    art9: 'explicit_consent',
    art10: 'law',
    agreement: 'always',
    waiver: false,
    note: { cs: '', en: '' },
    reviewed: false,
    ...given,
  };

/** `souhlas: jméno, kontakt [témata: bydlení] / …` as field → what is expected of it. */
const expectedOf = (text: string, allowed: boolean): [FieldCode, string][] =>
  split(text, ' / ').flatMap((group) => {
    const [, code = '', list = '', parts] = /^([^:]*): (.*?)(?: \[[^:]*: (.*)\])?$/.exec(group) ?? [];
    const details = split(parts ?? '', ', ')
      .map(part)
      .sort();
    return split(list, ', ')
      .flatMap(fieldsNamed)
      .map((field): [FieldCode, string] => {
        const own = ['topics', 'conditionAnswers'].includes(field) && allowed ? ` [${details.join(' ')}]` : '';
        return [field, `${allowed ? 'passes' : 'stays'}: ${reason(code)}${own}`];
      });
  });

describe('who may see what: the table of cases', () => {
  const cooperation = known<boolean | null>({ ano: true, ne: false, 'neví se': null });

  it.each(lines.map((line) => line.split('|')))('%s', (_what, ...cells) => {
    const [from = '', to = '', ruled = '', step = '', cooperating = '', service = '', declared = '', agreed = ''] =
      cells;
    const always = fields.filter((row) => row.needed === 'always').map((row) => row.code);
    const decision = decide({
      sender: { organisationId: 'organisation-0', partyKind: party(from) },
      recipient,
      recipientKind: party(to),
      recipientThere: true,
      stage: stage(step),
      declaredMinimum: new Set([...always, ...split(declared, ', ').flatMap(fieldsNamed)]),
      cell: cellOf(rule(ruled), party(from), party(to)),
      cooperationInForce: cooperation(cooperating),
      grants: split(agreed, ' + ').map(grant),
      residential: service === 'pobytová',
      healthRevealing: service === 'zdravotní',
      now: new Date('2027-03-01T09:00:00Z'),
    });
    const expected = new Map<string, string>(fields.map((row) => [row.code, 'stays: NOT_AT_THIS_STAGE']));
    for (const [field, words] of [...expectedOf(cells[8] ?? '', true), ...expectedOf(cells[9] ?? '', false)]) {
      expected.set(field, words);
    }
    const seen = decision.fields.map((one) => {
      const details = one.details && one.allowed ? ` [${one.details.join(' ')}]` : '';
      return [one.field, `${one.allowed ? 'passes' : 'stays'}: ${one.code}${details}`] as const;
    });
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(expected));
    expect([...decision.allowed]).toEqual(decision.fields.filter((one) => one.allowed).map((one) => one.field));
  });
});

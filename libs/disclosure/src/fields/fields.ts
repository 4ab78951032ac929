import type { Text } from '@navaz/kernel';
import { fieldCodes, type AgreementTerms, type FieldCode, type FieldRow } from './field.js';
import type { Stage } from './stage.js';

/** Nothing here says who the person is. */
const nobody = null;
const terms = (
  purpose: AgreementTerms['purpose'],
  category: AgreementTerms['category'],
  given: { readonly detail?: string; readonly always?: boolean } = {},
): AgreementTerms => ({ purpose, category, detail: given.detail ?? null, always: given.always ?? false });

const assess = terms('assess', 'request_data');
const fromEnquiry = { enquiry: nobody, request: assess, interview: assess, confirmed: assess } as const;
const fromRequest = { request: assess, interview: assess, confirmed: assess } as const;
const handOver = (category: AgreementTerms['category']): FieldRow['at'] => ({
  confirmed: terms('hand_over', category),
  in_service: terms('hand_over', category),
});

interface Rules {
  readonly declaredAs?: readonly string[];
  readonly residentialOnly?: boolean;
  readonly special?: boolean;
}

const field = (code: FieldCode, cs: string, en: string, at: FieldRow['at'], rules: Rules = {}): FieldRow => ({
  code,
  text: { cs, en } satisfies Text,
  at,
  needed: rules.declaredAs ? { declaredAs: rules.declaredAs } : 'always',
  residentialOnly: rules.residentialOnly ?? false,
  special: rules.special ?? false,
});

/**
 * What may pass, at which stage and under which agreement: the one table. There
 * is no field for offence, sentence, risk score, diagnosis, ethnicity or faith, and none may be added.
 */
export const fields: readonly FieldRow[] = [
  field('needKind', 'druh potřeby', 'kind of need', fromEnquiry),
  field('sex', 'pohlaví', 'sex', fromEnquiry, { declaredAs: ['sex'], residentialOnly: true }),
  field('ageBand', 'věkové rozmezí', 'age band', fromEnquiry, { declaredAs: ['age_band'], residentialOnly: true }),
  field('returnDistrict', 'okres návratu', 'district of return', fromEnquiry),
  field('releaseWeek', 'týden propuštění', 'week of release', fromEnquiry),
  field('reference', 'kód žádosti', 'reference code', { ...fromRequest, ended: nobody }),
  field('senderKind', 'kdo žádá (druh instituce)', 'who asks (kind of institution)', fromRequest),
  field('senderRegion', 'kraj, ze kterého žádost přichází', 'region the request comes from', fromRequest),
  field('urgency', 'naléhavost', 'urgency', fromRequest),
  field('conditionAnswers', 'odpovědi na podmínky služby', 'answers to the conditions', fromRequest),
  field('languages', 'jazyk domluvy', 'languages', fromRequest, { declaredAs: ['language'] }),
  field('accessibility', 'potřeba přístupnosti', 'accessibility needs', fromRequest, {
    declaredAs: ['accessibility'],
    special: true,
  }),
  field('wishes', 'přání, která chce člověk sdělit', 'wishes the person chose to state', fromRequest, {
    declaredAs: ['wishes'],
  }),
  field('name', 'jméno a příjmení', 'name', {
    interview: terms('interview', 'name', { always: true }),
    ...handOver('name'),
  }),
  field('meeting', 'místo a čas setkání', 'place and time of meeting', {
    interview: terms('interview', 'meeting', { always: true }),
    confirmed: terms('hand_over', 'meeting'),
  }),
  field('contact', 'jak člověka zastihnout', 'how to reach the person', handOver('contact')),
  field('birthDate', 'datum narození', 'date of birth', handOver('birth_date'), { declaredAs: ['birth_date'] }),
  // Of whoever is represented the recipient hears it with the name, declared or not: it cannot do without. It passes on the
  // person's own agreement alone, and whoever prepares the form asks those who are represented, or where it is declared.
  field('guardian', 'koho kontaktovat spolu s člověkem', 'also contact', {
    confirmed: terms('hand_over', 'guardian', { always: true }),
    in_service: terms('hand_over', 'guardian', { always: true }),
  }),
  field(
    'documents',
    'jaké má doklady',
    'which documents the person has',
    { in_service: terms('hand_over', 'in_service', { always: true }) },
    { declaredAs: ['documents_state'] },
  ),
  field('dates', 'data průběhu předání', 'dates of the handover', { ended: nobody }),
  field('ownAnswers', 'vlastní odpovědi příjemce', 'the recipient’s own answers', { ended: nobody }),
  field('arrival', 'zda člověk dorazil', 'whether the person arrived', {
    report: terms('report_back', 'topic', { detail: 'arrival' }),
  }),
  field('topics', 'výsledek u dohodnutých témat', 'outcome of agreed topics', {
    report: terms('report_back', 'topic', { detail: 'each', always: true }),
  }),
  field('nextStep', 'další krok', 'next step', {
    report: terms('report_back', 'topic', { detail: 'next_step', always: true }),
  }),
  field('ending', 'jak a proč služba skončila', 'how and why the service ended', {
    report: terms('report_back', 'topic', { detail: 'next_step', always: true }),
  }),
];

const byCode = new Map(fields.map((row) => [row.code, row]));

/** The row of a field; undefined for anything that is no field. */
export const fieldRow = (code: string): FieldRow | undefined => byCode.get(code as FieldCode);

/** Whether the text is the code of a field. */
export const isFieldCode = (code: string): code is FieldCode => (fieldCodes as readonly string[]).includes(code);

/** The fields a stage may show at most, in the order of the table. */
export const fieldsAt = (stage: Stage): readonly FieldCode[] =>
  fields.filter((row) => row.at[stage] !== undefined).map((row) => row.code);

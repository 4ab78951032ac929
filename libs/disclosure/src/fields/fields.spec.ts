import { describe, expect, it } from '@jest/globals';
import { declaredMinimumOf } from './declared-minimum.js';
import { fieldCodes } from './field.js';
import { fields, fieldsAt, isFieldCode } from './fields.js';
import { stages } from './stage.js';

describe('the table of fields', () => {
  it('has every field once, and each passes somewhere', () => {
    expect(fields.map((row) => row.code)).toEqual([...fieldCodes]);
    for (const row of fields) expect(Object.keys(row.at).length).toBeGreaterThan(0);
  });

  it('has no field of what is never passed', () => {
    const forbidden = /offen|crime|sentence|risk|diagnos|ethnic|faith|relig|trest|riziko|diagn|víra|etnik/i;
    for (const { code, text } of fields) expect(`${code} ${text.cs} ${text.en}`).not.toMatch(forbidden);
    expect(isFieldCode('offence')).toBe(false);
  });

  it('shows what is written here once more, stage by stage', () => {
    const enquiry = ['needKind', 'sex', 'ageBand', 'returnDistrict', 'releaseWeek'];
    const request = [
      ...enquiry,
      ...['reference', 'senderKind', 'senderRegion', 'urgency', 'conditionAnswers', 'languages', 'accessibility'],
      'wishes',
    ];
    expect(Object.fromEntries(stages.map((stage) => [stage, fieldsAt(stage)]))).toEqual({
      enquiry,
      request,
      interview: [...request, 'name', 'meeting'],
      confirmed: [...request, 'name', 'meeting', 'contact', 'birthDate', 'guardian'],
      in_service: ['name', 'contact', 'birthDate', 'guardian', 'documents'],
      ended: ['reference', 'dates', 'ownAnswers'],
      report: ['arrival', 'topics', 'nextStep', 'ending'],
    });
  });

  it('identity is nowhere before the interview, and never without agreement terms', () => {
    for (const code of ['name', 'contact', 'birthDate', 'meeting', 'guardian'] as const) {
      const row = fields.find((one) => one.code === code);
      for (const stage of ['enquiry', 'request', 'ended'] as const) expect(row?.at[stage]).toBeUndefined();
      for (const terms of Object.values(row?.at ?? {})) expect(terms).not.toBeNull();
    }
  });
});

describe('what a recipient declared', () => {
  const optional = fields.filter((row) => row.needed !== 'always').map((row) => row.code);
  const declared = (minimumData: Record<string, string[]>, stage: (typeof stages)[number]) => {
    const minimum = declaredMinimumOf(minimumData, stage);
    return optional.filter((code) => minimum.has(code));
  };

  it('is nothing beyond what goes anyway where there is no profile', () => {
    for (const stage of stages) expect(declared({}, stage)).toEqual([]);
    expect(declaredMinimumOf({}, 'request').has('urgency')).toBe(true);
  });

  it('counts from the stage it was declared for, not before', () => {
    const profile = { '1': ['language'], '3': ['birth_date', 'documents_state'] };
    expect(declared(profile, 'enquiry')).toEqual([]);
    expect(declared(profile, 'request')).toEqual(['languages']);
    expect(declared(profile, 'confirmed')).toEqual(['languages']);
    expect(declared(profile, 'in_service')).toEqual(['languages', 'birthDate', 'documents']);
    expect(declared(profile, 'ended')).toEqual([]);
  });

  it('is not widened by stages or codes that nobody knows', () => {
    expect(declared({ '9': ['birth_date'], '2': ['shoe_size', 'name', 'birthDate'] }, 'in_service')).toEqual([]);
  });
});

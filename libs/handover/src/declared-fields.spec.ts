import { describe, expect, it } from '@jest/globals';
import { declarableFields, stages } from '@navaz/directory';
import { declaredMinimumOf, fields, type Stage } from '@navaz/disclosure';

/** The stage of the gate behind each stage of a profile. */
const stageOf: Readonly<Record<string, Stage>> = {
  '0': 'enquiry',
  '1': 'request',
  '1a': 'interview',
  '2': 'confirmed',
  '3': 'in_service',
};

/** Whether the form asks for it too where nobody has to; the gate asks the person alone. */
const asksPerson = ['also_contact'];

const declared = (code: string) => fields.find(({ needed }) => needed !== 'always' && needed.declaredAs.includes(code));

describe('what a service may declare that it needs', () => {
  it('is what the gate asks a declaration for, all of it and nothing else', () => {
    const asked = fields.flatMap(({ needed }) => (needed === 'always' ? [] : needed.declaredAs));
    expect(declarableFields.map(({ code }) => code).toSorted()).toEqual([...asked, ...asksPerson].toSorted());
  });

  it.each(declarableFields.filter(({ code }) => !asksPerson.includes(code)).map((row) => [row.code, row] as const))(
    '%s passes from its stage on and not before, and asks for the same agreement',
    (code, { stage, ownGrant }) => {
      const row = declared(code);
      const shown = stages.filter((one) => row?.at[stageOf[one.code] ?? 'ended'] !== undefined).map((one) => one.code);
      expect(shown[0]).toBe(stage);
      expect(row?.at[stageOf[stage] ?? 'ended']?.always ?? false).toBe(ownGrant);
      const known = declaredMinimumOf({ [stage]: [code] }, stageOf[stage] ?? 'ended');
      expect(row && known.has(row.code)).toBe(true);
    },
  );
});

import type { PassesFragment } from './sending.documents';

/** A value that will be passed: the field, and codes or text. */
export interface PassedFact {
  readonly field:
    | 'name'
    | 'birthDate'
    | 'contact'
    | 'sex'
    | 'ageBand'
    | 'languages'
    | 'accessibility'
    | 'documents'
    | 'needKind'
    | 'urgency'
    | 'wishes'
    | 'returnDistrict'
    | 'releaseWeek'
    | 'senderKind'
    | 'senderRegion'
    | 'guardian'
    | 'meeting';
  readonly values: readonly string[];
}

/** What passes, in the order people read it; what does not pass is not there. */
export const passedFacts = (passes: PassesFragment): readonly PassedFact[] => {
  const { guardian, meeting } = passes;
  const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);
  const facts: readonly PassedFact[] = [
    { field: 'needKind', values: one(passes.needKind) },
    { field: 'urgency', values: one(passes.urgency) },
    { field: 'releaseWeek', values: one(passes.releaseWeek) },
    { field: 'returnDistrict', values: one(passes.returnDistrict) },
    { field: 'sex', values: one(passes.sex) },
    { field: 'ageBand', values: one(passes.ageBand) },
    { field: 'languages', values: passes.languages ?? [] },
    { field: 'accessibility', values: passes.accessibility ?? [] },
    { field: 'wishes', values: one(passes.wishes) },
    { field: 'senderKind', values: one(passes.senderKind) },
    { field: 'senderRegion', values: one(passes.senderRegion) },
    { field: 'name', values: one(passes.name) },
    { field: 'birthDate', values: one(passes.birthDate) },
    { field: 'contact', values: one(passes.contact) },
    { field: 'documents', values: passes.documents ?? [] },
    { field: 'guardian', values: guardian ? [guardian.name, ...one(guardian.contact)] : [] },
    { field: 'meeting', values: meeting ? [meeting.place] : [] },
  ];
  return facts.filter(({ values }) => values.length > 0);
};

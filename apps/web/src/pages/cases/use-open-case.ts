import { useRef, useState } from 'react';
import type { UseFormSetError } from 'react-hook-form';
import type { AskFailed } from '../../api/ask';
import type { Refusal } from '../../api/refusal';
import { useCommand, useCommandKey } from '../../api/use-command';
import { findingsOf } from '../../forms/findings';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { AddNeedDocument, OpenCaseDocument } from './cases.documents';
import type { NeedForm } from './need-form';
import { releaseInputOf, type ReleaseForm } from './release-form';
import { subjectInputOf, type SubjectForm } from './subject-form';

/** A case with its first need, as typed. */
export interface NewCaseForm {
  subject: SubjectForm;
  release: ReleaseForm;
  returnDistrict: string;
  need: NeedForm;
}

const fields = [
  'subject.givenName',
  'subject.familyName',
  'subject.birthDate',
  'subject.sex',
  'subject.contact',
  'release.earliest',
  'release.latest',
  'returnDistrict',
] as const;
const names = {
  'subject.guardian': 'subject.guardianName',
  'subject.guardian.name': 'subject.guardianName',
  'subject.guardian.contact': 'subject.guardianContact',
} as const;

/** Opening a case and adding its need: two commands for the API, one for the reader. */
export interface OpeningCase {
  /** Null where something was refused; what was made before stays, and is not made again. */
  readonly run: (
    form: NewCaseForm,
    isWishConfirmed: boolean,
  ) => Promise<{ readonly caseId: string; readonly needId: string | undefined } | null>;
  /** The case exists already; only its need is not in it yet. */
  readonly isOpened: boolean;
  /** The case that stands without its need, because that was refused or did not get through; null where there is none. */
  readonly withoutNeed: string | null;
  readonly isRunning: boolean;
  readonly refusal: Refusal | null;
  readonly needRefusal: Refusal | null;
  readonly failure: AskFailed | null;
}

/** Opens a case with its first need. Fields the API refused are shown beside the fields. */
export const useOpenCase = (setError: UseFormSetError<NewCaseForm>): OpeningCase => {
  const opening = useCommand(OpenCaseDocument, { quiet: true });
  const adding = useCommand(AddNeedDocument, { quiet: true });
  const openKey = useCommandKey();
  const needKey = useCommandKey();
  // Known at once to the run under way; shown once drawn anew.
  const opened = useRef<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);

  const open = async ({ subject, release, returnDistrict }: NewCaseForm): Promise<string | null> => {
    const made = await opening.run({
      input: {
        key: openKey.key(),
        subject: subjectInputOf(subject),
        agreementFrom: subject.agreementFrom,
        release: releaseInputOf(release),
        returnDistrict: returnDistrict || null,
      },
    });
    return made?.id ?? null;
  };

  const left = useFieldRefusal(opening.refusal, setError, fields, names);
  const needLeft = findingsOf(adding.refusal, 'wish').length > 0 ? null : adding.refusal;
  return {
    run: async (form, isWishConfirmed) => {
      opened.current ??= await open(form);
      if (opened.current === null) return null;
      setShown(opened.current);
      const { kind, urgency, wish } = form.need;
      const made = await adding.run({
        input: {
          caseId: opened.current,
          key: needKey.key(),
          kind,
          urgency,
          wish: wish || null,
          wishConfirmed: isWishConfirmed,
        },
      });
      return made && { caseId: made.id, needId: made.needs[0]?.id };
    },
    isOpened: shown !== null,
    withoutNeed: adding.refusal || adding.failure ? shown : null,
    isRunning: opening.isRunning || adding.isRunning,
    refusal: left ?? needLeft,
    needRefusal: adding.refusal,
    failure: opening.failure ?? adding.failure,
  };
};

import type { CasePartsFragment } from '../cases/cases.documents';
import type { SubjectPartsFragment } from '../cases/person.documents';
import { subjectFormOf } from '../cases/subject-form';
import { caseCircumstances } from '../need/case-circumstances';
import { fromSubject } from '../need/circumstances';
import type { Circumstances } from '../need/matching.documents';

/**
 * What conditions of a service are checked against before anybody is asked: the case, what was typed about the person when
 * it began, and what was said while looking for services, which is the latest word and wins.
 */
export const knownCircumstances = (
  clientCase: Pick<CasePartsFragment, 'release' | 'returnDistrict'>,
  subject: SubjectPartsFragment | null,
  held: Circumstances,
): Circumstances =>
  caseCircumstances(
    clientCase,
    { districtCode: clientCase.returnDistrict?.code ?? null, regionCode: null },
    { ...(subject ? fromSubject(subjectFormOf(subject)) : {}), ...held },
  );

import { ask, AskFailed } from '../../api/ask';
import { ClientCaseDocument } from '../cases/cases.documents';
import { CaseSubjectDocument } from '../cases/person.documents';
import { heldFor } from '../need/held-circumstances';
import { CheckOneDocument } from '../need/matching.documents';
import { knownCircumstances } from './known-circumstances';

/** What was typed about the person of a case; null where the reader may not see it, the rest answers then. */
const personOf = async (caseId: string) => {
  try {
    return (await ask(CaseSubjectDocument, { caseId })).caseSubject;
  } catch (error) {
    if (error instanceof AskFailed) return null;
    throw error;
  }
};

/**
 * Conditions of a service that answer themselves by what the case says, what was typed about the person, and what is
 * held of the circumstances: pairs of condition and `met` or `not_met`. Nothing where the API cannot say; the reader
 * answers then.
 */
export const knownAnswers = async (
  caseId: string,
  serviceId: string,
  conditionIds: readonly string[],
): Promise<readonly (readonly [string, string])[]> => {
  try {
    const [{ clientCase }, person] = await Promise.all([ask(ClientCaseDocument, { id: caseId }), personOf(caseId)]);
    const { checkServiceConditions } = await ask(CheckOneDocument, {
      serviceId,
      circumstances: knownCircumstances(clientCase, person, heldFor(caseId)),
    });
    return checkServiceConditions.answers
      .flatMap(({ conditionId, answer }) => (conditionId === null ? [] : [[conditionId, answer] as const]))
      .filter(([conditionId, answer]) => answer !== 'unknown' && conditionIds.includes(conditionId));
  } catch (error) {
    if (error instanceof AskFailed) return [];
    throw error;
  }
};

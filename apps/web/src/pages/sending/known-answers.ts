import { ask, AskFailed } from '../../api/ask';
import { ClientCaseDocument } from '../cases/cases.documents';
import { heldFor } from '../need/held-circumstances';
import { CheckOneDocument } from '../need/matching.documents';

/**
 * Conditions of a service that answer themselves by what the case says and by what is held of the circumstances: pairs of
 * condition and `met` or `not_met`. Nothing where the API cannot say; the reader answers then.
 */
export const knownAnswers = async (
  caseId: string,
  serviceId: string,
  conditionIds: readonly string[],
): Promise<readonly (readonly [string, string])[]> => {
  try {
    const { clientCase } = await ask(ClientCaseDocument, { id: caseId });
    const { release, returnDistrict } = clientCase;
    const { checkServiceConditions } = await ask(CheckOneDocument, {
      serviceId,
      circumstances: {
        ...(release ? { releaseOn: release.earliest } : {}),
        ...(returnDistrict ? { districtOfReturn: returnDistrict.code } : {}),
        ...heldFor(caseId),
      },
    });
    return checkServiceConditions.answers
      .filter(({ conditionId, answer }) => answer !== 'unknown' && conditionIds.includes(conditionId))
      .map(({ conditionId, answer }) => [conditionId, answer] as const);
  } catch (error) {
    if (error instanceof AskFailed) return [];
    throw error;
  }
};

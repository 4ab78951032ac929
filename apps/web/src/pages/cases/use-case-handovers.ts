import { usePages, type Pages } from '../../api/use-reading';
import { CaseHandoversDocument, type CaseHandoversQuery } from './requests.documents';

/** A request of a case as a row of the work. */
export type CaseHandover = CaseHandoversQuery['handovers']['edges'][number]['node'];

/** Requests of a case the unit leads, ended ones too, the nearest deadline first. Nothing of the person. */
export const useCaseHandovers = (caseId: string, when = true): Pages<CaseHandoversQuery, CaseHandover> =>
  usePages(CaseHandoversDocument, { caseId }, ({ handovers }) => handovers, { when });

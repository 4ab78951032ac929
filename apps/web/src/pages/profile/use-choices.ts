import { useReading } from '../../api/use-reading';
import { useLabels } from '../../words/use-labels';
import { AreaCodesDocument } from './profile.documents';

/** Choices of a list by name; regions and districts as well. */
export const useChoices = (list: string | null): readonly { readonly code: string; readonly label: string }[] => {
  const labels = useLabels();
  const { data } = useReading(AreaCodesDocument, {}, { when: list === 'region' || list === 'district' });
  if (list === null) return [];
  const areas = list === 'region' ? data?.codeLists.regions : list === 'district' ? data?.codeLists.districts : null;
  if (areas === null) return labels.rows(list);
  return [...(areas ?? [])]
    .sort((one, other) => one.name.localeCompare(other.name, 'cs'))
    .map(({ code, name }) => ({ code, label: name }));
};

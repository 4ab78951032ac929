import { useTranslation } from 'react-i18next';
import { saidBy } from './value-in-words';

const named = [
  'name',
  'plainSummary',
  'summary',
  'notFor',
  'cost',
  'documents',
  'contactWindow',
  'ageFrom',
  'ageTo',
  'leadTimeMonths',
  'lengthMonths',
  'pausedUntil',
  'pauseReason',
  'sexes',
  'languages',
  'targetGroups',
] as const;
const others = [
  'contacts',
  'conditions',
  'conditionsPublished',
  'areas',
  'prisonsServed',
  'forms',
  'kinds',
  'facility',
  'facilities',
  'endedOn',
  'validFrom',
  'validTo',
  'web',
  'description',
  'ico',
  'legalForm',
  'registeredCapacity',
] as const;

/** Names of profile fields and what their stored values say. */
export const useFieldNames = (): {
  readonly nameOf: (field: string) => string;
  readonly valueOf: (json: string | null) => string;
} => {
  const { t } = useTranslation('profile');
  return {
    nameOf: (field) => {
      const plain = field.split('.')[0] ?? field;
      const known = named.find((one) => one === plain);
      if (known) return t(`text.${known}`);
      const other = others.find((one) => one === plain);
      return other ? t(`field.${other}`) : t('field.other');
    },
    valueOf: (json) => {
      const said = saidBy(json);
      return said.kind === 'text' ? said.text : t(`value.${said.kind}`);
    },
  };
};

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
  'accreditations',
  'channel',
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
  'seasonFrom',
  'seasonTo',
  'runs',
  'funder',
  'fundingEndsOn',
  'channelFunction',
  'minimumData',
  'bookingHorizonDays',
  'remoteContact',
  'ageNote',
  'offeredActs',
  'accessibility',
  'successorId',
  'programmeTarget',
  'programmeActive',
  'programmeSupported',
  'programmeCountedOn',
  'service',
] as const;
const ofOrganisation = [
  'organisation',
  'name',
  'description',
  'web',
  'ico',
  'legalForm',
  'foundedYear',
  'principles',
  'fundingSources',
  'acceptsCooperation',
  'acceptsCooperationFrom',
  'cooperationHow',
  'regionCode',
  'districtCode',
  'orpCode',
  'municipalityCode',
  'cityDistrictCode',
  'contacts',
  'accreditations',
  'listed',
  'suspendedReason',
  'associationMember',
  'endedOn',
  'mergedFrom',
  'claim',
] as const;
const decisions = ['claimed', 'confirmed', 'granted', 'refused'] as const;

/** Fields that hold what was decided. */
const decided = /(?:\.state|^claim)$/;

/** Fields that hold a code of some list. */
const coded = /(?:Code|\.visibility|\.state|^channel|channelFunction|kind|acceptsCooperation)$/;

/** Names of profile fields and what their stored values say. */
export const useFieldNames = (): {
  readonly nameOf: (field: string, of?: 'service' | 'organisation') => string;
  readonly valueOf: (json: string | null, field: string) => string;
} => {
  const { t } = useTranslation('profile');
  return {
    nameOf: (field, of = 'service') => {
      const plain = field.split('.')[0] ?? field;
      if (of === 'organisation') {
        const own = ofOrganisation.find((one) => one === plain);
        return own ? t(`organisationField.${own}`) : t('field.other');
      }
      const known = named.find((one) => one === plain);
      if (known) return t(`text.${known}`);
      const other = others.find((one) => one === plain);
      return other ? t(`field.${other}`) : t('field.other');
    },
    valueOf: (json, field) => {
      const said = saidBy(json);
      const decision = said.kind === 'text' && decided.test(field) && decisions.find((one) => one === said.text);
      if (decision) return t(`decision.${decision}`);
      // A bare code means nothing to a reader.
      if (said.kind === 'text' && coded.test(field)) return t('value.code');
      return said.kind === 'text' ? said.text : t(`value.${said.kind}`);
    },
  };
};

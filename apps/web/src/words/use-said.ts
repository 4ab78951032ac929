import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Resources } from 'i18next';

/** Says a code of the API in words: `said('state', 'offered')`. */
export type Said = (group: string, code: string, values?: Readonly<Record<string, unknown>>) => string;

/**
 * Words for codes that the API sends as plain text. A code without words is said as "other": a bare code is never shown.
 */
export const useSaid = (part: keyof Resources): Said => {
  const { i18n, t } = useTranslation(['frame', part]);
  return (group, code, values = {}) => {
    const key = `${group}.${code}`;
    const known = i18next.exists(key, { ns: part, lng: i18n.language, ...values });
    return known
      ? (i18next.t as (key: string, values: object) => string)(key, { ns: part, ...values })
      : t('unknownWord');
  };
};

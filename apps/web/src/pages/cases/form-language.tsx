import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../forms/field';

const languages = ['cs', 'en'] as const;

/** Languages a form of agreement and the slip are written in. */
export type ClientLanguage = (typeof languages)[number];

/** What most clients read, whatever the screen of who prepares the form speaks. */
export const clientsOwn: ClientLanguage = languages[0];

/** The language of a choice made with {@link FormLanguage}. */
export const languageFrom = (value: string): ClientLanguage =>
  languages.find((language) => language === value) ?? clientsOwn;

/** In which language the client is given the form and the slip. */
export const FormLanguage = (field: Omit<ComponentProps<typeof SelectField>, 'label' | 'hint' | 'children'>) => {
  const { t } = useTranslation('cases');
  return (
    <SelectField label={t('consent.language')} hint={t('consent.languageHint')} {...field}>
      {languages.map((language) => (
        <option key={language} value={language}>
          {t(`consent.languages.${language}`)}
        </option>
      ))}
    </SelectField>
  );
};

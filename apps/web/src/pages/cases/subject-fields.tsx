import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckField, RadioField, TextField } from '../../forms/field';
import { labelOf } from '../../words/label-of';
import { today } from '../../words/dates';
import { useLabels } from '../../words/use-labels';
import type { SubjectForm } from './subject-form';

const documents = ['identity_card', 'birth_certificate', 'insurance_card', 'release_certificate'] as const;

const agreeing = ['subject', 'both', 'guardian'] as const;

/** The fields about a person. `field` wires one of them into the form around, `errorOf` says what is wrong with it. */
export const SubjectFields = ({
  field,
  errorOf,
  agreementFrom,
}: {
  readonly field: (name: keyof SubjectForm) => UseFormRegisterReturn;
  readonly errorOf: (name: keyof SubjectForm) => string | undefined;
  /** As it is chosen now: where somebody else agrees, too, the fields about them are in sight. */
  readonly agreementFrom: string;
}) => {
  const { t } = useTranslation('cases');
  const lists = useLabels();
  return (
    <div className="stack">
      <div className="form-grid">
        <TextField
          label={t('person.givenName')}
          error={errorOf('givenName')}
          autoComplete="off"
          {...field('givenName')}
        />
        <TextField
          label={t('person.familyName')}
          error={errorOf('familyName')}
          autoComplete="off"
          {...field('familyName')}
        />
        <TextField
          label={t('person.birthDate')}
          hint={t('person.birthDateHint')}
          error={errorOf('birthDate')}
          optional
          type="date"
          max={today()}
          {...field('birthDate')}
        />
        <TextField
          label={t('person.contact')}
          hint={t('person.contactHint')}
          error={errorOf('contact')}
          optional
          autoComplete="off"
          maxLength={200}
          {...field('contact')}
        />
      </div>
      <RadioField
        label={t('person.sex')}
        hint={t('person.sexHint')}
        error={errorOf('sex')}
        choices={[
          { value: 'man', label: t('person.man') },
          { value: 'woman', label: t('person.woman') },
          { value: '', label: t('person.notSaid') },
        ]}
        {...field('sex')}
      />
      <details open={agreementFrom !== 'subject' || errorOf('guardianName') !== undefined || undefined}>
        <summary>{t('person.more')}</summary>
        <div className="stack">
          <CheckList label={t('person.languages')} choices={lists.rows('language')} wiring={field('languages')} />
          <fieldset className="field-choices">
            <legend>{t('person.documents')}</legend>
            <div className="check-grid">
              {documents.map((code) => (
                <CheckField key={code} label={t(`document.${code}`)} value={code} {...field('documents')} />
              ))}
            </div>
          </fieldset>
          <CheckList
            label={t('person.accessibility')}
            choices={lists
              .rows('accessibility_mark')
              .filter(({ code }) => !code.includes('not_') && !code.includes('partly'))}
            wiring={field('accessibility')}
          />
          <fieldset className="field-choices">
            <legend>{t('person.guardian')}</legend>
            <p className="field-hint">{t('person.guardianHint')}</p>
            <RadioField
              label={t('person.agreementFrom')}
              hint={t('person.agreementFromHint')}
              choices={agreeing.map((value) => ({ value, label: t(`agreementFrom.${value}`) }))}
              {...field('agreementFrom')}
            />
            <div className="form-grid">
              <TextField
                label={t('person.guardianName')}
                error={errorOf('guardianName')}
                optional={agreementFrom === 'subject'}
                autoComplete="off"
                {...field('guardianName')}
              />
              <TextField
                label={t('person.guardianContact')}
                error={errorOf('guardianContact')}
                optional
                autoComplete="off"
                {...field('guardianContact')}
              />
            </div>
          </fieldset>
        </div>
      </details>
    </div>
  );
};

const CheckList = ({
  label,
  choices,
  wiring,
}: {
  readonly label: string;
  readonly choices: readonly { readonly code: string; readonly name: string; readonly nameEn: string }[];
  readonly wiring: UseFormRegisterReturn;
}) => (
  <fieldset className="field-choices">
    <legend>{label}</legend>
    <div className="check-grid">
      {choices.map((choice) => (
        <CheckField key={choice.code} label={labelOf(choice)} value={choice.code} {...wiring} />
      ))}
    </div>
  </fieldset>
);

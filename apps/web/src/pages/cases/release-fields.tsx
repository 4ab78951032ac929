import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckField, TextField } from '../../forms/field';
import { today } from '../../words/dates';
import type { ReleaseForm } from './release-form';

/** The days of a release. */
export const ReleaseFields = ({
  field,
  errorOf,
}: {
  readonly field: (name: keyof ReleaseForm) => UseFormRegisterReturn;
  readonly errorOf: (name: keyof ReleaseForm) => string | undefined;
}) => {
  const { t } = useTranslation('cases');
  return (
    <div className="stack">
      <div className="form-grid">
        <TextField
          label={t('release.earliest')}
          error={errorOf('earliest')}
          optional
          type="date"
          min={today()}
          {...field('earliest')}
        />
        <TextField
          label={t('release.latest')}
          hint={t('release.latestHint')}
          error={errorOf('latest')}
          optional
          type="date"
          min={today()}
          {...field('latest')}
        />
      </div>
      <CheckField label={t('release.isCertain')} {...field('certain')} />
    </div>
  );
};

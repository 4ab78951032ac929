import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { AreaField, RadioField, SelectField } from '../../forms/field';
import { labelOf } from '../../words/label-of';
import { useLabels } from '../../words/use-labels';
import type { NeedForm } from './need-form';

/** How soon help is needed. */
export const urgencies = ['urgent', 'soon', 'can_wait'] as const;

/** The fields about a need. What is needed most after release stands first. */
export const NeedFields = ({
  field,
  errorOf,
  withKind = true,
  withDistrict = true,
}: {
  readonly field: (name: keyof NeedForm) => UseFormRegisterReturn;
  readonly errorOf: (name: keyof NeedForm) => string | undefined;
  readonly withKind?: boolean;
  readonly withDistrict?: boolean;
}) => {
  const { t } = useTranslation('cases');
  const { kinds, districts } = useLabels();
  const usual = kinds.filter(({ relevanceToRelease }) => relevanceToRelease >= 2);
  const others = kinds.filter(({ relevanceToRelease }) => relevanceToRelease < 2);
  return (
    <div className="stack">
      {withKind ? (
        <SelectField label={t('needs.kind')} error={errorOf('kind')} {...field('kind')}>
          <option value="">{t('needs.choose')}</option>
          <optgroup label={t('needs.usual')}>
            {usual.map((kind) => (
              <option key={kind.code} value={kind.code}>
                {labelOf(kind)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('needs.others')}>
            {others.map((kind) => (
              <option key={kind.code} value={kind.code}>
                {labelOf(kind)}
              </option>
            ))}
          </optgroup>
        </SelectField>
      ) : null}
      <RadioField
        label={t('needs.urgency')}
        choices={urgencies.map((value) => ({ value, label: t(`urgency.${value}`) }))}
        {...field('urgency')}
      />
      {withDistrict ? (
        <SelectField
          label={t('needs.district')}
          hint={t('needs.districtHint')}
          error={errorOf('district')}
          optional
          {...field('district')}
        >
          <option value="">{t('needs.sameDistrict')}</option>
          {districts.map(({ code, name }) => (
            <option key={code} value={code} lang="cs">
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      <AreaField
        label={t('needs.wish')}
        hint={t('needs.wishHint')}
        error={errorOf('wish')}
        optional
        rows={2}
        maxLength={300}
        {...field('wish')}
      />
    </div>
  );
};

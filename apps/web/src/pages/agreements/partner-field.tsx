import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { SelectField, TextField } from '../../forms/field';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { labelOf } from '../../words/label-of';
import { AgreementPartnersDocument } from './agreements.documents';

/** Finds the other organisation by a part of its name and chooses it. */
export const PartnerField = ({
  chosen,
  error,
  change,
}: {
  readonly chosen: string;
  readonly error: string | undefined;
  readonly change: (organisationId: string) => void;
}) => {
  const { t } = useTranslation('agreements');
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const partners = useReading(AgreementPartnersDocument, { filter: { name } }, { when: name !== '', keeps: true });
  const found = partners.data?.organisations.edges.map(({ node }) => node) ?? [];
  const search = (): void => {
    change('');
    setName(typed.trim());
  };
  return (
    <div className="stack-s">
      <TextField
        label={t('form.search')}
        hint={t('form.searchHint')}
        error={name === '' ? error : undefined}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          search();
        }}
      />
      <p>
        <Button size="s" onClick={search}>
          {t('form.find')}
        </Button>
      </p>
      {partners.error ? <FailureNote failure={partners.error} /> : null}
      <div role="status">{partners.data && name !== '' && found.length === 0 ? <p>{t('form.nobody')}</p> : null}</div>
      {found.length > 0 ? (
        <SelectField
          label={t('form.partner')}
          hint={partners.data?.organisations.pageInfo.hasNextPage ? t('form.more') : undefined}
          error={error}
          value={chosen}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        >
          <option value="">–</option>
          {found.map(({ id, name: full, kind, district }) => (
            <option key={id} value={id}>
              {[full, labelOf(kind), district?.name].filter(Boolean).join(', ')}
            </option>
          ))}
        </SelectField>
      ) : null}
    </div>
  );
};

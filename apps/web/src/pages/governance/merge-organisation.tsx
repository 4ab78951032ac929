import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { SelectField, TextField } from '../../forms/field';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Told } from '../../parts/told';
import { useTold } from '../../parts/use-told';
import { labelOf } from '../../words/label-of';
import { OrganisationsByNameDocument, type LookedAfterQuery } from './governance.documents';
import { MergePair } from './merge-pair';

/** Makes one record of two records of the same organisation. */
export const MergeOrganisation = ({ survivor }: { readonly survivor: LookedAfterQuery['organisation'] }) => {
  const { t } = useTranslation('governance');
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [goneId, setGone] = useState('');
  const [merged, setMerged] = useTold<string>();
  const { data, error } = useReading(
    OrganisationsByNameDocument,
    { filter: { name } },
    { when: name !== '', keeps: true },
  );
  const found = name === '' ? [] : (data?.organisations.edges ?? []).map(({ node }) => node);
  const others = found.filter(({ id }) => id !== survivor.id);
  return (
    <div className="stack">
      <form
        className="stack-s text"
        onSubmit={(event) => {
          event.preventDefault();
          setGone('');
          setMerged(null);
          setName(typed.trim());
        }}
      >
        <TextField
          label={t('merge.search')}
          hint={t('merge.searchHint')}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <p>
          <Button size="s" nativeType="submit">
            {t('organisations.find')}
          </Button>
        </p>
      </form>
      {error ? <FailureNote failure={error} /> : null}
      <div role="status">{data && name !== '' && others.length === 0 ? <p>{t('organisations.nobody')}</p> : null}</div>
      {others.length > 0 ? (
        <SelectField
          label={t('merge.which')}
          value={goneId}
          onChange={({ currentTarget }) => setGone(currentTarget.value)}
        >
          <option value="">–</option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {[one.name, labelOf(one.kind), one.district?.name].filter(Boolean).join(', ')}
            </option>
          ))}
        </SelectField>
      ) : null}
      {goneId ? (
        <MergePair
          key={goneId}
          stays={survivor}
          goneId={goneId}
          onMerged={(gone) => {
            setGone('');
            setTyped('');
            setName('');
            setMerged(gone.name);
          }}
        />
      ) : null}
      <Told tone="good" sign={merged}>
        <p>{t('merge.done', { gone: merged, stays: survivor.name })}</p>
      </Told>
    </div>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { SelectField, TextField } from '../../forms/field';
import { ReasonButton } from '../../forms/reason-button';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { labelOf } from '../../words/label-of';
import { MergeOrganisationsDocument, OrganisationsByNameDocument } from './governance.documents';

/** Makes one record of two records of the same organisation. */
export const MergeOrganisation = ({
  survivor,
}: {
  readonly survivor: { readonly id: string; readonly name: string };
}) => {
  const { t } = useTranslation('governance');
  const command = useCommand(MergeOrganisationsDocument);
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [goneId, setGone] = useState('');
  const { data, error } = useReading(
    OrganisationsByNameDocument,
    { filter: { name } },
    { when: name !== '', keeps: true },
  );
  const others = (data?.organisations.edges ?? []).map(({ node }) => node).filter(({ id }) => id !== survivor.id);
  const gone = others.find(({ id }) => id === goneId);
  return (
    <div className="stack text">
      <form
        className="stack-s"
        onSubmit={(event) => {
          event.preventDefault();
          setGone('');
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
      {gone ? (
        <div>
          <ReasonButton
            button={t('merge.open')}
            of={gone.name}
            look="danger"
            title={t('merge.sure')}
            follows={t('merge.follows', { gone: gone.name, stays: survivor.name })}
            label={t('why')}
            hint={t('whyHint')}
            doIt={t('merge.sure')}
            danger
            command={command}
            run={async (why) => {
              const isDone = (await command.run({ input: { goneId: gone.id, survivorId: survivor.id, why } })) !== null;
              if (isDone) setGone('');
              return isDone;
            }}
          />
        </div>
      ) : null}
    </div>
  );
};

import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { TextField } from '../../forms/field';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { labelOf } from '../../words/label-of';
import { KnownOrganisationsDocument } from './listing.documents';

const Found = ({ name }: { readonly name: string }) => {
  const { t } = useTranslation('listing');
  const pages = usePages(KnownOrganisationsDocument, { name }, (answer) => answer.organisations);
  if (pages.error) return <FailureNote failure={pages.error} again={pages.again} />;
  if (pages.isPending) return <Loading />;
  if (pages.nodes.length === 0) return <p role="status">{t('known.none')}</p>;
  return (
    <div className="stack-s">
      <p role="status" className="only-read">
        {t('known.found')}
      </p>
      <ul className="plain-list stack-s">
        {pages.nodes.map(({ id, name: found, kind, municipality }) => (
          <li key={id}>
            <div className="panel row-top">
              <div>
                <Link to={`/organizace/${id}`}>{found}</Link>
                <div className="quiet small">{[labelOf(kind), municipality?.name].filter(Boolean).join(', ')}</div>
              </div>
              <Link to={`/narok/${id}`}>
                <ActOn act={t('known.claim')} what={found} />
              </Link>
            </div>
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} />
    </div>
  );
};

/** Finds an organisation by its name, so that nobody asks for what is there already. */
export const KnownOrganisations = () => {
  const { t } = useTranslation('listing');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setAsked(typed.trim());
  };
  return (
    <div className="stack">
      <form className="stack-s" role="search" onSubmit={submit}>
        <TextField
          label={t('known.field')}
          value={typed}
          maxLength={200}
          autoComplete="organization"
          onChange={(event) => setTyped(event.target.value)}
        />
        <p>
          <Button nativeType="submit">{t('known.find')}</Button>
        </p>
      </form>
      {asked ? <Found name={asked} /> : null}
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import type { Pages } from '../../api/use-reading';
import { PagedList } from '../../parts/paged-list';
import { Written } from '../../parts/written';
import { momentInWords } from '../../words/dates';
import { useFieldNames } from './field-names';
import type { ProfileChangeRowFragment } from './profile.documents';

const sources = ['owner', 'coordinator', 'register', 'link', 'merge', 'claim'] as const;

/** Fields that hold what the organisation wrote. */
const written: ReadonlySet<string> = new Set([
  'name',
  'plainSummary',
  'summary',
  'description',
  'notFor',
  'cost',
  'documents',
  'contactWindow',
  'pauseReason',
  'funder',
  'ageNote',
  'offeredActs',
  'cooperationHow',
  'suspendedReason',
  'service',
  'organisation',
]);
const langOf = (field: string): 'cs' | undefined => (written.has(field) ? 'cs' : undefined);

const Change = ({ change }: { readonly change: ProfileChangeRowFragment }) => {
  const { t } = useTranslation('profile');
  const { nameOf, valueOf } = useFieldNames();
  const { at, field, oldValue, newValue, source, why, byOrganisationName, serviceId, serviceName } = change;
  const how = sources.find((one) => one === source);
  return (
    <div className="panel stack-s">
      <div>
        <strong>{nameOf(field, serviceId === null ? 'organisation' : 'service')}</strong>
        <div className="quiet small">
          {momentInWords(at)}
          {how ? ` – ${t(`source.${how}`)}` : ''}
          {byOrganisationName ? (
            <>
              {' '}
              (<Written>{byOrganisationName}</Written>)
            </>
          ) : null}
        </div>
      </div>
      {serviceName ? (
        <p>
          {t('history.ofService')} <Written>{serviceName}</Written>
        </p>
      ) : null}
      {why ? <p>{t('history.why', { why })}</p> : null}
      <dl className="facts">
        <dt>{t('history.before')}</dt>
        <dd lang={langOf(field)}>{valueOf(oldValue, field)}</dd>
        <dt>{t('history.after')}</dt>
        <dd lang={langOf(field)}>{valueOf(newValue, field)}</dd>
      </dl>
    </div>
  );
};

/** What changed in a profile, the latest first: what it was, what it is, who changed it and why. */
export const ProfileChanges = ({ pages }: { readonly pages: Pages<unknown, ProfileChangeRowFragment> }) => {
  const { t } = useTranslation('profile');
  return (
    <PagedList pages={pages} empty={<p>{t('history.none')}</p>}>
      {(changes) => (
        <ol className="plain-list stack-s">
          {changes.map((change) => (
            <li key={change.id}>
              <Change change={change} />
            </li>
          ))}
        </ol>
      )}
    </PagedList>
  );
};

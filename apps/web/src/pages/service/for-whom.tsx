import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Written } from '../../parts/written';
import { labelOf } from '../../words/label-of';
import { useForWhom } from '../search/for-whom';
import type { WholeService } from './use-service';

/** For whom the service is, where from, in what language, and in which prisons it works. */
export const ForWhom = ({ service }: { readonly service: WholeService }) => {
  const { t } = useTranslation('service');
  const people = useForWhom(service);
  const { targetGroups, languages, accessibility, areas, prisons, notFor, ageNote } = service;
  const here = prisons.filter(({ current }) => current);
  const lines: readonly (readonly [string, ReactNode])[] = [
    [
      t('forWhom.people'),
      people || ageNote ? (
        <>
          {people}
          {people && ageNote ? '; ' : null}
          <Written>{ageNote}</Written>
        </>
      ) : null,
    ],
    [t('forWhom.groups'), targetGroups.map(labelOf).join(', ') || null],
    [t('forWhom.notFor'), notFor && <Written>{notFor}</Written>],
    [t('forWhom.languages'), languages?.map(labelOf).join(', ') ?? null],
    [t('forWhom.accessibility'), accessibility?.map(labelOf).join(', ') ?? null],
    [t('forWhom.areas'), areas.length > 0 ? <Written>{areas.map(({ name }) => name).join(', ')}</Written> : null],
  ];
  return (
    <dl className="facts">
      {lines.map(([term, text]) =>
        text ? (
          <div key={term} className="fact">
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ) : null,
      )}
      {here.length > 0 ? (
        <div className="fact">
          <dt>{t('forWhom.prisons')}</dt>
          <dd>
            <ul className="plain-list">
              {here.map(({ code, name, form }) => (
                <li key={`${code}${form.code}`}>
                  <Link lang="cs" to={`/veznice/${code}`}>
                    {name}
                  </Link>{' '}
                  ({labelOf(form)})
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ) : null}
    </dl>
  );
};

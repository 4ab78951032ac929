import { useTranslation } from 'react-i18next';
import { Scrolls } from '../../parts/scrolls';
import { labelOf } from '../../words/label-of';
import type { LookedAfterQuery } from './governance.documents';

type Organisation = LookedAfterQuery['organisation'];

/** Two records side by side: what tells whether they are one organisation, and what would move. */
export const TwoRecords = ({ stays, goes }: { readonly stays: Organisation; readonly goes: Organisation }) => {
  const { t } = useTranslation('governance');
  const unknown = t('merge.unknown');
  const rows: readonly (readonly [string, (one: Organisation) => string])[] = [
    [t('merge.name'), ({ name }) => name],
    [t('one.ico'), ({ ico }) => ico ?? unknown],
    [t('one.kind'), ({ kind }) => labelOf(kind)],
    [
      t('one.where'),
      ({ municipality, district, region }) =>
        [municipality?.name, district?.name, region?.name]
          .filter((name, index, all) => name && all.indexOf(name) === index)
          .join(', ') || unknown,
    ],
    [t('one.parent'), ({ parent }) => parent?.name ?? t('merge.nobody')],
    [t('one.services'), ({ serviceCount }) => String(serviceCount)],
    [t('one.claimed'), ({ trust }) => t(trust.claimed ? 'one.claimedYes' : 'one.claimedNo')],
  ];
  return (
    <Scrolls label={t('merge.sideBySide')}>
      <table className="data">
        <caption className="only-read">{t('merge.sideBySide')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('merge.stays')}</th>
            <th scope="col">{t('merge.goes')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, valueOf]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{valueOf(stays)}</td>
              <td>{valueOf(goes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
};

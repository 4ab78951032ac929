import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WorkCountsQuery } from './work.documents';

/** On which side one stands: `sender` asks, `provider` was asked. */
export type Side = 'sender' | 'provider';

const tabs = [
  { side: 'provider', to: '/prace?strana=prijate' },
  { side: 'sender', to: '/prace?strana=nase' },
] as const;

/** The two sides of the work, each with how much there is; and what of the shown one is pressing. */
export const WorkTabs = ({
  side,
  counts,
}: {
  readonly side: Side;
  readonly counts: WorkCountsQuery['handoverCounts'];
}) => {
  const { t } = useTranslation('work');
  const of = (one: Side) => counts.find((count) => count.side === one);
  const shown = of(side);
  const pressing = shown
    ? [
        shown.myTurn > 0 ? t('counts.myTurn', { count: shown.myTurn }) : null,
        shown.overdue > 0 ? t('counts.overdue', { count: shown.overdue }) : null,
        shown.isNew > 0 ? t('counts.isNew', { count: shown.isNew }) : null,
      ].filter(Boolean)
    : [];
  return (
    <div className="stack-s">
      <nav aria-label={t('sides')} className="work-tabs">
        <ul className="plain-list">
          {tabs.map((tab) => (
            <li key={tab.side}>
              <Link to={tab.to} aria-current={tab.side === side ? 'page' : undefined}>
                {t('sideCount', { side: t(`side.${tab.side}`), count: of(tab.side)?.open ?? 0 })}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {pressing.length > 0 ? <p className="quiet">{pressing.join(' · ')}</p> : null}
    </div>
  );
};

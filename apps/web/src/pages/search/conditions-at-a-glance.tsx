import { useTranslation } from 'react-i18next';
import type { ServiceLineFragment } from './search.documents';

/** Conditions a card has room for. */
const shown = 3;

/** What a service asks, the first few in its own words; and plainly where it asks nothing, or has not said. */
export const ConditionsAtAGlance = ({
  service: { conditions, conditionsPublished },
}: {
  readonly service: Pick<ServiceLineFragment, 'conditions' | 'conditionsPublished'>;
}) => {
  const { t } = useTranslation('search');
  if (!conditionsPublished) return t('conditions.notPublished');
  if (conditions.length === 0) return t('conditions.none');
  const more = conditions.length - shown;
  return (
    <>
      {t('conditions.title')}:{' '}
      <span lang="cs">
        {conditions
          .slice(0, shown)
          .map(({ sentence }) => sentence)
          .join(' ')}
      </span>
      {more > 0 ? ` ${t('conditions.more', { count: more })}` : null}
    </>
  );
};

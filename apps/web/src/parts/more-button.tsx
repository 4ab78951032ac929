import { useTranslation } from 'react-i18next';
import type { Pages } from '../api/use-reading';
import { Button } from './button';

/** Under a paged list: the next page, where there is one. */
export const MoreButton = ({
  pages,
}: {
  readonly pages: Pick<Pages<unknown, unknown>, 'hasMore' | 'isLoadingMore' | 'more'>;
}) => {
  const { t } = useTranslation('frame');
  if (!pages.hasMore) return null;
  return (
    <p>
      <Button onClick={pages.more} disabled={pages.isLoadingMore}>
        {pages.isLoadingMore ? `${t('loading')}…` : t('more')}
      </Button>
    </p>
  );
};

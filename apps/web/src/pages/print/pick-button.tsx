import { useTranslation } from 'react-i18next';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { mostChosen, useShortlist } from './shortlist';

/** Puts a service on the shortlist of this window, and takes it away again. */
export const PickButton = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const { t } = useTranslation('search');
  const { ids, has, toggle } = useShortlist();
  const isIn = has(id);
  const label = isIn ? t('pick.out') : t('pick.in');
  return (
    <Button
      size="s"
      look={isIn ? 'quiet' : 'other'}
      disabled={!isIn && ids.length >= mostChosen}
      onClick={() => toggle(id)}
    >
      <ActOn act={isIn ? `✓ ${label}` : label} what={name} />
    </Button>
  );
};

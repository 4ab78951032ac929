import { useTranslation } from 'react-i18next';
import { Tag } from '../../parts/tag';

const tones: Readonly<Record<string, 'good' | 'careful' | 'bad'>> = {
  given: 'good',
  renewed: 'good',
  refused: 'careful',
  withdrawn: 'bad',
};

/** How an item of a form stands. */
export const ItemState = ({ state }: { readonly state: string }) => {
  const { t } = useTranslation('sending');
  return <Tag tone={tones[state] ?? 'plain'}>{t(`form.state.${state as 'given'}`)}</Tag>;
};

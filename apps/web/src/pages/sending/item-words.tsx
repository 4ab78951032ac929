import { useTranslation } from 'react-i18next';
import { Tag } from '../../parts/tag';
import { facts } from '../cases/fact-kinds';
import { topics } from './topics';

const tones: Readonly<Record<string, 'good' | 'careful' | 'bad'>> = {
  given: 'good',
  renewed: 'good',
  refused: 'careful',
  withdrawn: 'bad',
};

/** What one item is about beyond its category, in words that go on after it: a topic of a report, a question. */
export const useDetail = (): ((detail: string | null) => string) => {
  const { t } = useTranslation(['sending', 'cases']);
  return (detail) => {
    const topic = topics.find((one) => one === detail);
    const fact = facts.find((one) => one === detail);
    return topic ? `: ${t(`sending:agreement.topic.${topic}`)}` : fact ? `: ${t(`cases:fact.${fact}`)}` : '';
  };
};

/** How an item of a form stands. */
export const ItemState = ({ state }: { readonly state: string }) => {
  const { t } = useTranslation('sending');
  return <Tag tone={tones[state] ?? 'plain'}>{t(`form.state.${state as 'given'}`)}</Tag>;
};

import { useTranslation } from 'react-i18next';
import { Tag } from '../../parts/tag';
import { momentInWords } from '../../words/dates';
import type { PlacesInWordsFragment } from './search.documents';

const tones = {
  HAS_ROOM: 'good',
  NO_ROOM: 'bad',
  WAITING_LIST: 'careful',
  MUST_BE_ASSESSED: 'note',
  UNKNOWN: 'plain',
} as const;

/** Free places in one sentence, when it was true and how far it can be trusted. */
export const PlacesLine = ({ places }: { readonly places: PlacesInWordsFragment }) => {
  const { t } = useTranslation('search');
  const { state, sentence, confidence, asOf } = places;
  return (
    <p className="row places-line">
      <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      <span>
        {state === 'UNKNOWN' ? null : sentence}{' '}
        <span className="quiet small">
          {t(`confidence.${confidence}`)}
          {asOf ? `, ${t('asOf', { moment: momentInWords(asOf) })}` : null}
        </span>
      </span>
    </p>
  );
};

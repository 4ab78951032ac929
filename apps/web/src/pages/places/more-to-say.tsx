import { useTranslation } from 'react-i18next';
import { AreaField, TextField } from '../../forms/field';
import type { BoardUnitFragment } from './places.documents';
import type { Extra } from './stated';

/** What is said seldom: the number of all places, the queue, how long the word holds, a note. */
export const MoreToSay = ({
  extra,
  change,
  measure,
}: {
  readonly extra: Extra;
  readonly change: (extra: Extra) => void;
  readonly measure: BoardUnitFragment['measure'];
}) => {
  const { t } = useTranslation('places');
  return (
    <details>
      <summary>{t('extra.open')}</summary>
      <div className="grid unit-extra">
        <TextField
          label={t('extra.total')}
          hint={t('extra.totalHint')}
          optional
          inputMode="numeric"
          value={extra.total}
          onChange={(event) => change({ ...extra, total: event.target.value })}
        />
        <TextField
          label={t('extra.waiting')}
          optional
          inputMode="numeric"
          value={extra.waiting}
          onChange={(event) => change({ ...extra, waiting: event.target.value })}
        />
        <TextField
          label={t('extra.until')}
          hint={t(`extra.untilHint.${measure === 'BEDS' ? 'beds' : 'rest'}`)}
          optional
          type="date"
          value={extra.until}
          onChange={(event) => change({ ...extra, until: event.target.value })}
        />
        <AreaField
          label={t('extra.note')}
          hint={t('extra.noteHint')}
          optional
          rows={2}
          maxLength={500}
          value={extra.note}
          onChange={(event) => change({ ...extra, note: event.target.value })}
        />
      </div>
    </details>
  );
};

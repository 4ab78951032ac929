import { useTranslation } from 'react-i18next';
import { Message } from '../../parts/message';
import { Tag } from '../../parts/tag';
import { Written } from '../../parts/written';
import { momentInWords } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import type { PassedFragment } from './handover.documents';
import type { Opened } from './use-handover';
import { usePassedRows } from './use-passed-rows';

/** What the sender's last update changed, and whether the reader has seen it before. */
interface Changed {
  readonly fields: readonly string[];
  readonly isNew: boolean;
}

/** What people wrote, and names: the rest stands in the language of the page. */
const inCzech = new Set(['name', 'contact', 'guardian', 'wishes', 'returnDistrict', 'senderRegion']);

const stillOpen = new Set(['sent', 'acknowledged', 'assessing', 'waitlisted', 'offered', 'confirmed', 'arrived']);

const Rows = ({ passed, changed }: { readonly passed: PassedFragment; readonly changed: Changed }) => {
  const { t } = useTranslation('handover');
  return (
    <dl className="facts">
      {usePassedRows(passed).map(({ field, label, value }) => (
        <div key={field} className="fact">
          <dt>{label}</dt>
          <dd>
            {inCzech.has(field) ? <Written>{value}</Written> : value}{' '}
            {changed.fields.includes(field) ? (
              <Tag tone="note">{t(changed.isNew ? 'passed.changedNew' : 'passed.changed')}</Tag>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** What stays closed at this stage, and when it opens; for who was asked. */
const closedAt = (state: string): 'request' | 'interview' | 'confirmed' | null => {
  if (state === 'assessing') return 'interview';
  if (state === 'confirmed') return 'confirmed';
  return stillOpen.has(state) && state !== 'arrived' ? 'request' : null;
};

/** What was passed and may be read at this stage; what may not, with the reason. */
export const PassedData = ({
  handover,
  byLink = false,
}: {
  readonly handover: Opened;
  /** Opened by the link of a mail: nothing more will ever show there. */
  readonly byLink?: boolean;
}) => {
  const { t } = useTranslation('handover');
  const said = useSaid('handover');
  const { side, state, passed, moves, changed, changedAt, isNew } = handover;
  const isProvider = side === 'provider';
  const closed = isProvider && !byLink ? closedAt(state) : null;
  if (isProvider && !passed) {
    const isOver = !stillOpen.has(state) || moves.every(({ act }) => act === 'confirmDeletion');
    return (
      <Message tone="note">
        <p>{isOver ? said('ended', state === 'ended_by_sender' ? state : 'other') : t('passed.paused')}</p>
      </Message>
    );
  }
  return (
    <section className="panel stack" aria-labelledby="passed">
      <h2 id="passed">{isProvider ? t('passed.titleProvider') : t('passed.title')}</h2>
      {changedAt ? (
        <p className="text">
          {t('passed.updated', {
            moment: momentInWords(changedAt),
            what: changed.map((field) => said('passed', field)).join(', '),
          })}
        </p>
      ) : null}
      {passed ? <Rows passed={passed} changed={{ fields: changed, isNew }} /> : <p>{t('passed.nothing')}</p>}
      {closed ? (
        <div className="stack-s">
          <h3>{t('closed.title')}</h3>
          <p className="text">{said('closed', closed)}</p>
        </div>
      ) : null}
      {isProvider ? <p className="quiet small">{t('passed.logged')}</p> : null}
    </section>
  );
};

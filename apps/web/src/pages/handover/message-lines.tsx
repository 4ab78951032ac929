import { useTranslation } from 'react-i18next';
import { momentInWords } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import type { MessagesPageFragment } from './handover.documents';

/** Messages that came the latest first, shown the latest last. */
export const MessageLines = ({
  messages,
  side,
}: {
  readonly messages: readonly MessagesPageFragment['edges'][number]['node'][];
  readonly side: string;
}) => {
  const { t } = useTranslation('handover');
  const said = useSaid('handover');
  return (
    <ol className="plain-list talk">
      {messages.toReversed().map(({ id, from, kind, text, at }) => (
        <li key={id} data-mine={from === side}>
          <p className="quiet small">
            {from === side ? t('talk.mine') : t('talk.other')}, {said('talk', kind)}, {momentInWords(at)}
          </p>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
};

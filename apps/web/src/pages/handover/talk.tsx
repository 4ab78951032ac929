import { useTranslation } from 'react-i18next';
import { momentInWords } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import type { Opened } from './use-handover';

/** What the sides wrote to each other. */
export const Talk = ({ handover }: { readonly handover: Opened }) => {
  const { t } = useTranslation('handover');
  const said = useSaid('handover');
  if (handover.messages.length === 0) return null;
  return (
    <section className="panel stack-s" aria-labelledby="talk">
      <h2 id="talk">{t('talk.title')}</h2>
      <ol className="plain-list talk">
        {handover.messages.map(({ id, from, kind, text, at }) => (
          <li key={id} data-mine={from === handover.side}>
            <p className="quiet small">
              {from === handover.side ? t('talk.mine') : t('talk.other')}, {said('talk', kind)}, {momentInWords(at)}
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};

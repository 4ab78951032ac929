import { useTranslation } from 'react-i18next';
import { useSaid } from '../../words/use-said';
import type { Opened } from './use-handover';

/** The conditions of the service, in its own words, each with the answer. */
export const ConditionsTable = ({ handover }: { readonly handover: Opened }) => {
  const { t } = useTranslation('handover');
  const said = useSaid('handover');
  const isProvider = handover.side === 'provider';
  const rows = isProvider
    ? (handover.passed?.conditionAnswers ?? []).map(({ conditionId, sentence, answer }) => ({
        id: conditionId,
        sentence,
        answer: said('answer', answer),
      }))
    : (handover.conditions ?? []).map(({ id, sentence, answer, revealing }) => ({
        id,
        sentence,
        answer: [answer ? said('answer', answer) : '', revealing ? `(${t('conditions.notPassed')})` : '']
          .filter(Boolean)
          .join(' '),
      }));
  if (rows.length === 0) return null;
  return (
    <section className="panel stack-s" aria-labelledby="conditions">
      <h2 id="conditions">{isProvider ? t('conditions.title') : t('conditions.titleSender')}</h2>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('conditions.condition')}</th>
            <th scope="col">{t('conditions.answer')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, sentence, answer }) => (
            <tr key={id}>
              <td lang="cs">{sentence}</td>
              <td>{answer}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

import { useTranslation } from 'react-i18next';
import { Scrolls } from '../../parts/scrolls';
import { dayInWords, momentInWords } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import type { ReportReadFragment } from './reports.documents';

/** What a report says, as the person is shown it. */
export const ReportContent = ({ report }: { readonly report: ReportReadFragment }) => {
  const { t } = useTranslation('reports');
  const said = useSaid('reports');
  const { kind, sentAt, arrival, topics, nextStepText, endingText, shownToSubject } = report;
  return (
    <section className="panel stack" aria-labelledby="report-content">
      <h2 id="report-content">{said('kind', kind)}</h2>
      {sentAt ? null : <p className="quiet">{t('report.draft')}</p>}
      <dl className="facts">
        {sentAt ? (
          <>
            <dt>{t('report.wasShown')}</dt>
            <dd>{shownToSubject ? t('report.yes') : t('report.no')}</dd>
          </>
        ) : null}
        {arrival ? (
          <>
            <dt>{t('report.arrival')}</dt>
            <dd>
              {arrival.arrived
                ? arrival.on
                  ? t('report.arrived', { day: dayInWords(arrival.on) })
                  : t('report.arrivedNoDay')
                : t('report.notArrived')}
            </dd>
          </>
        ) : null}
        {endingText ? (
          <>
            <dt>{t('report.ending')}</dt>
            <dd>{endingText}</dd>
          </>
        ) : null}
        {nextStepText ? (
          <>
            <dt>{t('report.nextStep')}</dt>
            <dd>{nextStepText}</dd>
          </>
        ) : null}
      </dl>
      {topics.length > 0 ? (
        <Scrolls label={t('report.topics')}>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t('report.topic')}</th>
                <th scope="col">{t('report.result')}</th>
                <th scope="col">{t('report.next')}</th>
                <th scope="col">{t('report.when')}</th>
              </tr>
            </thead>
            <tbody>
              {topics.map(({ topic, topicText, month, resultText, nextStepText: next }) => (
                <tr key={`${topic}-${String(month)}`}>
                  <th scope="row">{topicText}</th>
                  <td>{resultText}</td>
                  <td>{next ?? ''}</td>
                  <td>{month === 0 ? t('report.atClose') : t('report.month', { count: month })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
      ) : null}
      {sentAt ? <p className="quiet small">{t('report.sentAt', { moment: momentInWords(sentAt) })}</p> : null}
    </section>
  );
};

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../frame/session';
import { Written } from '../../parts/written';
import { dayInWords } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import { Accreditations } from './accreditations';
import { RecordVerification } from './record-verification';
import { ReportError } from './report-error';
import type { WholeService } from './use-service';

/** A report that is still open takes the freshness from what was confirmed; that is not its age. */
const isDoubted = (freshness: string, openReports: number): boolean => freshness === 'ageing' && openReports > 0;

/** How far each part of the profile can be relied on, what speaks for the service, and a way to say what is wrong. */
export const Trust = ({ service }: { readonly service: WholeService }) => {
  const { t } = useTranslation('service');
  const { me, can } = useSession();
  const { verification, accreditations, recommendationCount, registered, registerId, historyCount, id } = service;
  // Owners confirm their own word in the profile.
  const isOwn = me?.current?.organisationId === service.organisation.id;
  return (
    <section className="panel stack" aria-labelledby="trust">
      <h2 id="trust">{t('trust.title')}</h2>
      <ul className="plain-list stack-s">
        {verification.map(({ part, freshness, confirmedAt, confirmedBy, confirmedMethod, openReports }) => (
          <li key={part.code}>
            <strong>{labelOf(part)}</strong>:{' '}
            {isDoubted(freshness.code, openReports) ? t('trust.doubted') : labelOf(freshness)}
            {confirmedAt ? `, ${t('trust.confirmed', { day: dayInWords(confirmedAt.slice(0, 10)) })}` : null}
            {confirmedBy ? (
              <>
                {' '}
                (<Written>{confirmedBy}</Written>
                {confirmedMethod ? `, ${labelOf(confirmedMethod)}` : null})
              </>
            ) : null}
            {openReports > 0 ? <div className="small">{t('trust.reports', { count: openReports })}</div> : null}
          </li>
        ))}
      </ul>
      <Accreditations accreditations={accreditations} />
      {registered ? <p>{registerId ? t('trust.registeredAs', { id: registerId }) : t('trust.registered')}</p> : null}
      {recommendationCount > 0 ? <p>{t('trust.recommendations', { count: recommendationCount })}</p> : null}
      {(isOwn || can('organisations.moderate')) && historyCount > 0 ? (
        <p>
          <Link to={`/sluzba/${id}/historie`}>{t('trust.history', { count: historyCount })}</Link>
        </p>
      ) : null}
      {isOwn || can('verification.record') ? (
        <p>
          <Link to={`/sluzba/${id}/overeni`}>{t('trust.verifications')}</Link>
        </p>
      ) : null}
      {can('verification.record') ? (
        <div>
          {isOwn ? null : <RecordVerification serviceId={id} />}
          <ReportError serviceId={id} />
        </div>
      ) : null}
    </section>
  );
};

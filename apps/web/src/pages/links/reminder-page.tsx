import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { dayInWords } from '../../words/dates';
import { LinkFailure } from './link-failure';
import { ReminderByLinkDocument, ServiceOfReminderDocument } from './links.documents';
import { ReminderForm } from './reminder-form';
import { useLinkToken } from './use-link-token';

/** What of a profile waits to be confirmed, for the holder of a link from a reminder. */
export const Page = () => {
  const { t } = useTranslation('links');
  const token = useLinkToken();
  const { data, error, refetch } = useReading(ReminderByLinkDocument, { token }, { when: token !== '' });
  const reminder = data?.reminder;
  const service = useReading(
    ServiceOfReminderDocument,
    { serviceId: reminder?.serviceId ?? '' },
    { when: reminder !== undefined },
  );
  return (
    <>
      <PageTitle title={t('reminder.title')} />
      {token === '' || (error && !reminder) ? (
        <LinkFailure failure={token === '' ? null : error} again={() => void refetch()}>
          <p>{t('reminder.whatNow')}</p>
          <p>
            <a href="/auth/login?return=%2Fprofil">{t('reminder.logIn')}</a>
          </p>
        </LinkFailure>
      ) : null}
      {!reminder && !error && token !== '' ? <Loading /> : null}
      {reminder ? (
        <div className="stack text">
          <h2 lang="cs">{reminder.serviceName}</h2>
          <p>
            {t('reminder.text')} {t('worksUntil', { day: dayInWords(reminder.expiresAt.slice(0, 10)) })}
          </p>
          {service.data ? (
            <ReminderForm token={token} reminder={reminder} service={service.data.service} />
          ) : service.error ? (
            <LinkFailure failure={service.error}>
              <p>{t('reminder.whatNow')}</p>
            </LinkFailure>
          ) : (
            <Loading />
          )}
        </div>
      ) : null}
    </>
  );
};

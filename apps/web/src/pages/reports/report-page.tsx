import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCommand, useCommandKey } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { CheckField } from '../../forms/field';
import { ErrorSummary } from '../../forms/error-summary';
import { OnlyFor } from '../../frame/only-for';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { PageTitle } from '../../parts/page-title';
import { useTold } from '../../parts/use-told';
import { ReportContent } from './report-content';
import { OwnReportDocument, SendReportDocument } from './reports.documents';

/** A prepared report is shown to the person, then it goes. */
const SendForm = ({ id, onSent }: { readonly id: string; readonly onSent: () => void }) => {
  const { t } = useTranslation(['reports', 'frame']);
  const { run, isRunning, refusal, failure } = useCommand(SendReportDocument);
  const { key } = useCommandKey();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { shown: false }, shouldFocusError: false });
  const [isAsking, setAsking] = useState(false);
  const send = async (): Promise<void> => {
    setAsking(false);
    if (await run({ input: { reportId: id, key: key(), shownToSubject: true } })) onSent();
  };
  return (
    <form
      className="panel stack no-print"
      noValidate
      onSubmit={(event) => void handleSubmit(() => setAsking(true))(event)}
    >
      <h2>{t('report.showFirst')}</h2>
      <p className="text">{t('report.showText')}</p>
      <p>
        <a href={`/papers/report/${id}`} download>
          {t('report.print')}
        </a>
      </p>
      <ErrorSummary errors={formState.errors} tries={formState.submitCount} />
      <CheckField
        label={t('report.shown')}
        {...register('shown', { validate: (shown) => shown || t('report.shownMissing') })}
      />
      <Outcome refusal={refusal} failure={failure} />
      <p>
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('report.send')}
        </Button>
      </p>
      <Dialog title={t('report.send')} open={isAsking} onClose={() => setAsking(false)}>
        <p>{t('report.sure')}</p>
        <p className="row">
          <Button look="main" onClick={() => void send()}>
            {t('report.send')}
          </Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            {t('frame:back')}
          </Button>
        </p>
      </Dialog>
    </form>
  );
};

const ReportPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('reports');
  const { data, error, refetch } = useReading(OwnReportDocument, { id }, { person: true });
  const [isSent, setSent] = useTold<true>();
  const report = error ? undefined : data?.report;
  return (
    <>
      <p className="small no-print">
        <Link to="/zpravy">{t('title')}</Link>
      </p>
      <PageTitle title={t('report.title')}>
        {t('report.title')} {report?.reference}
      </PageTitle>
      <div className="told" role="status">
        {isSent ? (
          <Message tone="good">
            <p>{t('report.done')}</p>
          </Message>
        ) : null}
      </div>
      {error ? <FailureNote failure={error} again={() => void refetch()} /> : null}
      {!error && !report ? <Loading /> : null}
      {report ? (
        <>
          <ReportContent report={report} />
          {report.sentAt ? (
            <p className="no-print">
              <a href={`/papers/report/${report.id}`} download>
                {t('report.print')}
              </a>
            </p>
          ) : (
            <SendForm id={report.id} onSent={() => setSent(true)} />
          )}
        </>
      ) : null}
    </>
  );
};

/** A report of this unit: prepared, shown to the person, sent. */
export const Page = () => {
  const { id = '' } = useParams();
  return (
    <OnlyFor permission="handover.receive">
      <ReportPage key={id} id={id} />
    </OnlyFor>
  );
};

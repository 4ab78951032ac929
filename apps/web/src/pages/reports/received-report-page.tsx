import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useReading } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { ReportContent } from './report-content';
import { ReceivedReportDocument, ReceivedReportMarkDocument } from './reports.documents';

/** How often the page asks whether what it shows may still be seen, milliseconds. Reading it again would be logged. */
const every = 5000;

const ReceivedReport = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('reports');
  const {
    data,
    error: failed,
    refetch,
    isFetching,
    dataUpdatedAt,
  } = useReading(ReceivedReportDocument, { id }, { person: true });
  const when = data !== undefined && !failed;
  const marked = useReading(ReceivedReportMarkDocument, { id }, { every, person: true, when });
  const isOld =
    marked.data !== undefined &&
    marked.dataUpdatedAt > dataUpdatedAt &&
    marked.data.receivedReportMark !== data?.receivedReport.mark;
  useEffect(() => {
    if (isOld && !isFetching) void refetch();
  }, [isOld, isFetching, refetch]);
  const error = failed ?? marked.error;
  const report = error || isOld ? undefined : data?.receivedReport;
  return (
    <>
      <p className="small no-print">
        <Link to="/zpravy">{t('title')}</Link>
      </p>
      <PageTitle title={t('received.one')}>
        {t('received.one')} {report?.reference}
      </PageTitle>
      {error ? <FailureNote failure={error} again={() => void refetch()} /> : null}
      {!error && !report ? <Loading /> : null}
      {report ? (
        <>
          <ReportContent report={report} />
          <p className="row no-print">
            <a href={`/papers/received-report/${report.id}`} download>
              {t('report.print')}
            </a>
            {report.caseId ? <Link to={`/pripad/${report.caseId}`}>{t('received.openCase')}</Link> : null}
          </p>
          <p className="quiet small">{t('received.logged')}</p>
        </>
      ) : null}
    </>
  );
};

/** A report sent to this unit. */
export const Page = () => {
  const { id = '' } = useParams();
  return (
    <OnlyFor permission="handover.receive">
      <ReceivedReport key={id} id={id} />
    </OnlyFor>
  );
};

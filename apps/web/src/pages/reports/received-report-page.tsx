import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useWatched } from '../../api/use-watched';
import { OnlyFor } from '../../frame/only-for';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { ReportContent } from './report-content';
import { ReceivedReportDocument, ReceivedReportMarkDocument } from './reports.documents';

const ReceivedReport = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('reports');
  const { data, isVisible, failure, again } = useWatched({
    document: ReceivedReportDocument,
    markDocument: ReceivedReportMarkDocument,
    variables: { id },
    markOf: ({ receivedReport }) => receivedReport.mark,
    markIn: ({ receivedReportMark }) => receivedReportMark,
  });
  const report = isVisible ? data?.receivedReport : undefined;
  return (
    <>
      <p className="small no-print">
        <Link to="/zpravy">{t('title')}</Link>
      </p>
      <PageTitle title={t('received.one')}>
        {t('received.one')} {report?.reference}
      </PageTitle>
      {failure ? <FailureNote failure={failure} again={again} /> : null}
      {!failure && !report ? <Loading /> : null}
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

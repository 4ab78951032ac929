import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommand } from '../../api/use-command';
import { usePages } from '../../api/use-reading';
import { ReasonButton } from '../../forms/reason-button';
import { PagedList } from '../../parts/paged-list';
import { ago } from '../../words/ago';
import { useLabels } from '../../words/use-labels';
import { language } from '../../words/words';
import { ReportsDocument, SettleReportDocument, type ReportsQuery } from './governance.documents';

type Report = ReportsQuery['errorReports']['edges'][number]['node'];

const One = ({ report }: { readonly report: Report }) => {
  const { t } = useTranslation('governance');
  const labels = useLabels();
  const command = useCommand(SettleReportDocument);
  const { id: reportId, serviceId, serviceName: name, part, note, byOrganisationName, at } = report;
  const settled = (outcome: 'corrected' | 'holds') => (
    <ReasonButton
      button={t(`reports.${outcome}`)}
      of={name}
      title={t('reports.sure', { name })}
      follows={t('reports.follows')}
      label={t('reports.how')}
      hint={t('whyHint')}
      doIt={t(`reports.${outcome}`)}
      command={command}
      run={async (why) => (await command.run({ input: { reportId, outcome, note: why } })) !== null}
    />
  );
  return (
    <article className="panel stack-s" aria-label={name}>
      <h3>
        <Link lang="cs" to={`/sluzba/${serviceId}`}>
          {name}
        </Link>
        : {labels.of('profile_part', part)}
      </h3>
      <p>{note}</p>
      <p className="quiet small">
        {t('reports.by', { name: byOrganisationName, when: ago(at, new Date(), language()) })}
      </p>
      <div className="row">
        {settled('corrected')}
        {settled('holds')}
      </div>
    </article>
  );
};

/** Errors others reported in the profiles of an organisation. */
export const ErrorReports = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('governance');
  const pages = usePages(ReportsDocument, { organisationId }, ({ errorReports }) => errorReports);
  return (
    <PagedList pages={pages} empty={<p className="quiet">{t('reports.empty')}</p>}>
      {(reports) => reports.map((report) => <One key={report.id} report={report} />)}
    </PagedList>
  );
};

import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useCommand, useCommandKey } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { RadioField, SelectField } from '../../forms/field';
import { OnlyFor } from '../../frame/only-for';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Empty } from '../../parts/empty';
import { Outcome } from '../../parts/outcome';
import { PageTitle } from '../../parts/page-title';
import { Written } from '../../parts/written';
import { useSaid } from '../../words/use-said';
import { nextSteps } from '../handover/acts/outcome-fields';
import { ReportAgreedDocument, ReportPossibleDocument, type ReportPossibleQuery } from '../handover/handover.documents';
import { DraftReportDocument } from './reports.documents';

type Recipient = ReportPossibleQuery['reportRecipients'][number];

const kinds = ['closing', 'follow_up'] as const;

const DraftForm = ({
  handoverId,
  recipients,
}: {
  readonly handoverId: string;
  readonly recipients: readonly Recipient[];
}) => {
  const { t } = useTranslation('reports');
  const said = useSaid('handover');
  const kind = useSaid('reports');
  const navigate = useNavigate();
  const { run, isRunning, refusal, failure } = useCommand(DraftReportDocument);
  const { key, next } = useCommandKey();
  const { register, handleSubmit } = useForm({
    defaultValues: { to: recipients[0]?.unitId ?? '', kind: 'closing', nextStep: '' },
  });
  const send = handleSubmit(async (values) => {
    const input = {
      handoverId,
      key: key(),
      kind: values.kind,
      toUnitId: values.to || null,
      nextStep: values.nextStep || null,
    };
    const made = await run({ input });
    if (!made) return;
    next();
    void navigate(`/zprava/${made.id}`);
  });
  return (
    <form className="panel stack" noValidate onSubmit={(event) => void send(event)}>
      <RadioField
        label={t('draft.to')}
        choices={recipients.map(({ unitId, unitName, details }) => ({
          value: unitId ?? '',
          label: unitName ? <Written>{unitName}</Written> : t('draft.sender'),
          hint: t('draft.about', { what: details.map((detail) => said('topic', detail)).join(', ') }),
        }))}
        {...register('to')}
      />
      <RadioField
        label={t('draft.kind')}
        choices={kinds.map((value) => ({ value, label: kind('kind', value) }))}
        {...register('kind')}
      />
      <SelectField label={t('draft.nextStep')} optional {...register('nextStep')}>
        <option value="">{t('draft.skip')}</option>
        {nextSteps.map((step) => (
          <option key={step} value={step}>
            {said('nextStep', step)}
          </option>
        ))}
      </SelectField>
      <Outcome refusal={refusal} failure={failure} />
      <p>
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('draft.submit')}
        </Button>
      </p>
    </form>
  );
};

const DraftPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('reports');
  const possible = useReading(ReportPossibleDocument, { handoverId: id }, { person: true });
  const agreed = useReading(ReportAgreedDocument, { handoverId: id }, { person: true });
  return (
    <>
      <p className="small">
        <Link to={`/zadost/${id}`}>{t('draft.backToRequest')}</Link>
      </p>
      <PageTitle title={t('draft.title')} />
      <p className="text">{t('draft.text')}</p>
      {possible.error ? <FailureNote failure={possible.error} again={() => void possible.refetch()} /> : null}
      {!possible.data && !possible.error ? <Loading /> : null}
      {possible.data && !possible.error ? (
        possible.data.reportRecipients.length > 0 ? (
          <DraftForm handoverId={id} recipients={possible.data.reportRecipients} />
        ) : (
          <Empty title={t('draft.nobody')}>
            <p>{agreed.data?.reportAgreement.text}</p>
          </Empty>
        )
      ) : null}
    </>
  );
};

/** To whom a report goes and which; it is made of what was recorded and agreed to. */
export const Page = () => {
  const { id = '' } = useParams();
  return (
    <OnlyFor permission="handover.receive">
      <DraftPage key={id} id={id} />
    </OnlyFor>
  );
};

import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useReading } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { useFocusOn } from '../../parts/use-focus-on';
import { RecipientName } from '../cases/names';
import '../cases/cases.css';
import { AgreementStep } from './agreement-step';
import { ConditionsStep } from './conditions-step';
import type { Draft } from './draft';
import { Duplicate } from './duplicate';
import { PreviewStep } from './preview-step';
import { DraftDocument } from './sending.documents';
import { SentNote } from './sent-note';
import { Stepper, steps, type Step } from './stepper';

/** From a draft to sent: conditions, agreement, exactly this will be passed. */
export const Page = () => (
  <OnlyFor permission="handover.send">
    <Sending />
  </OnlyFor>
);

const Sending = () => {
  const { t } = useTranslation('sending');
  const { handoverId = '' } = useParams();
  const { data, error, refetch } = useReading(DraftDocument, { id: handoverId }, { person: true });
  if (error)
    return (
      <>
        <PageTitle title={t('title')} />
        <FailureNote failure={error} again={() => void refetch()} />
        <p>
          <Link to="/pripady">{t('toCases')}</Link>
        </p>
      </>
    );
  if (!data) return <Loading />;
  return data.handover.state === 'draft' ? <Steps draft={data.handover} /> : <SentNote sent={data.handover} />;
};

const Steps = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useTranslation('sending');
  const [address, setAddress] = useSearchParams();
  const hasConditions = (draft.conditions ?? []).length > 0;
  const shown = steps.filter((step) => step !== 'podminky' || hasConditions);
  const asked = shown.find((step) => step === address.get('krok'));
  const current: Step = asked ?? (hasConditions ? 'podminky' : 'souhlas');
  const place = useFocusOn(current, current);
  const go = (step: Step, condition?: string): void => {
    const next = new URLSearchParams(address);
    next.set('krok', step);
    setAddress(next);
    if (condition !== undefined)
      requestAnimationFrame(() => document.getElementById(`podminka-${condition}`)?.querySelector('input')?.focus());
  };
  return (
    <div className="stack-l">
      <div className="stack-s">
        {draft.caseId ? <Link to={`/pripad/${draft.caseId}`}>← {t('toCase')}</Link> : null}
        <PageTitle title={t('title')}>
          {t('title')} <span className="nowrap">{draft.reference}</span>
        </PageTitle>
        <p>
          {t('to')}: <strong>{<RecipientName serviceId={draft.serviceId} unitId={draft.recipientUnitId} />}</strong>
        </p>
      </div>
      {current === shown[0] ? <Duplicate draft={draft} /> : null}
      <Stepper shown={shown} current={current} onGo={go} />
      <div ref={place} tabIndex={-1} role="group" aria-label={t(`step.${current}`)}>
        {current === 'podminky' ? <ConditionsStep draft={draft} onDone={() => go('souhlas')} /> : null}
        {current === 'souhlas' ? <AgreementStep draft={draft} onDone={() => go('nahled')} /> : null}
        {current === 'nahled' ? <PreviewStep draft={draft} onGo={go} /> : null}
      </div>
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { OnlyFor } from '../../frame/only-for';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { PageTitle } from '../../parts/page-title';
import { ActsPanel } from './acts-panel';
import { AgreementNote } from './agreement-note';
import { ConditionsTable } from './conditions-table';
import { ConfirmedByOpening } from './confirmed-by-opening';
import './handover.css';
import { HiddenNote } from './hidden-note';
import { OfferNote } from './offer-note';
import { OthersOfCase } from './others-of-case';
import { OwnRecord } from './own-record';
import { Papers } from './papers';
import { PassedData } from './passed-data';
import { RecipientName } from './recipient-name';
import { ReportNote } from './report-note';
import { StateLine } from './state-line';
import { StatePanel } from './state-panel';
import { Talk } from './talk';
import { Timeline } from './timeline';
import { useHandover, type Held, type Opened } from './use-handover';

const Head = ({ handover }: { readonly handover: Opened }) => {
  const { t } = useTranslation('handover');
  const { serviceId, recipientUnitId, caseId } = handover;
  return (
    <p className="row quiet">
      <span>
        {t('forService')}: <RecipientName serviceId={serviceId} unitId={recipientUnitId} />
      </span>
      {caseId ? <Link to={`/pripad/${caseId}`}>{t('openCase')}</Link> : null}
    </p>
  );
};

/** Everything about the person; not drawn at all while it may not be seen. */
const About = ({ handover }: { readonly handover: Opened }) => (
  <>
    <PassedData handover={handover} />
    <ConditionsTable handover={handover} />
    <Talk handover={handover} />
  </>
);

const Shown = ({ held, handover }: { readonly held: Held; readonly handover: Opened }) => {
  return (
    <>
      <Head handover={handover} />
      <StateLine handover={handover} />
      <ConfirmedByOpening handover={handover} />
      <OfferNote handover={handover} />
      <AgreementNote handover={handover} />
      <div className="handover">
        <div className="stack-l">
          <ActsPanel handover={handover} />
          {held.isVisible ? <About handover={handover} /> : <HiddenNote failure={held.failure} />}
        </div>
        <div className="stack">
          <StatePanel handover={handover} />
          {handover.side === 'sender' && handover.caseId ? (
            <OthersOfCase caseId={handover.caseId} id={handover.id} />
          ) : null}
          {held.isVisible ? <ReportNote handover={handover} /> : null}
          {held.isVisible ? <Papers handover={handover} /> : null}
          <OwnRecord handover={handover} />
          <Timeline handover={handover} />
        </div>
      </div>
    </>
  );
};

const HandoverPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('handover');
  const held = useHandover(id);
  const { handover, isGone, failure, again } = held;
  const title = handover?.state === 'draft' ? t('titleDraft') : t('title');
  return (
    <>
      <p className="small no-print">
        <Link to="/prace">{t('back')}</Link>
      </p>
      <PageTitle title={title}>
        {title} <span className="code">{handover?.reference}</span>
      </PageTitle>
      {isGone ? (
        <div role="status">
          <Message tone="careful">
            <p>
              <strong>{t('gone.title')}</strong>
            </p>
            <p>{t('gone.text')}</p>
          </Message>
        </div>
      ) : handover ? (
        <Shown held={held} handover={handover} />
      ) : failure ? (
        <FailureNote failure={failure} again={again} />
      ) : (
        <Loading />
      )}
    </>
  );
};

/** One handover, for either side. */
export const Page = () => {
  const { id = '' } = useParams();
  return (
    <OnlyFor permission="handover.receive">
      <HandoverPage key={id} id={id} />
    </OnlyFor>
  );
};

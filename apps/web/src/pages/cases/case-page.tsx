import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { OnlyFor } from '../../frame/only-for';
import { FailureNote } from '../../parts/failure-note';
import { Fold } from '../../parts/fold';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { PageTitle } from '../../parts/page-title';
import { UnsavedForms } from '../../parts/unsaved-forms';
import { Written } from '../../parts/written';
import { labelOf } from '../../words/label-of';
import { Agreements } from './agreements';
import type { CasePartsFragment } from './cases.documents';
import { CaseWithdrawal } from './case-withdrawal';
import './cases.css';
import { Facts } from './facts';
import { Needs } from './needs';
import { Participants } from './participants';
import { Person } from './person';
import { Recognising } from './recognising';
import { Release } from './release';
import { Requests } from './requests';
import { Rights } from './rights';
import { Transfer } from './transfer';
import { useCase } from './use-case';

/** One case: what is needed, what is asked, who takes part, and the rights of the person. */
export const Page = () => (
  <OnlyFor permission="handover.send">
    <OpenedCase />
  </OnlyFor>
);

const OpenedCase = () => {
  const { t } = useTranslation('cases');
  const { id = '' } = useParams();
  const { one, failure, again } = useCase(id);
  if (failure)
    return (
      <>
        <PageTitle title={t('case.title')} />
        <FailureNote failure={failure} again={again} />
        <p>
          <Link to="/pripady">{t('case.back')}</Link>
        </p>
      </>
    );
  if (!one) return <Loading />;
  return (
    <UnsavedForms>
      <CaseSheet one={one} />
    </UnsavedForms>
  );
};

const CaseSheet = ({ one }: { readonly one: CasePartsFragment }) => {
  const { t } = useTranslation('cases');
  return (
    <div className="stack-l">
      <div className="stack-s">
        <Link to="/pripady">← {t('title')}</Link>
        <PageTitle title={t('case.title')}>
          {t('case.title')} <span className="nowrap">{one.code}</span>
        </PageTitle>
      </div>
      {one.restricted ? (
        <Message tone="careful">
          <p>{t('case.restricted')}</p>
        </Message>
      ) : null}
      {one.owned ? null : (
        <Message>
          <p>{t('case.takingPart')}</p>
        </Message>
      )}
      <div className="case-columns">
        <div className="stack">
          <Needs one={one} />
          <Requests one={one} />
        </div>
        <div className="stack">
          <Release one={one} />
          <section className="panel">
            <dl className="facts">
              <dt>{t('returnDistrict')}</dt>
              <dd>{one.returnDistrict ? <Written>{labelOf(one.returnDistrict)}</Written> : t('notKnown')}</dd>
              {one.agreementFrom ? (
                <>
                  <dt>{t('case.agreementFrom')}</dt>
                  <dd>{t(`agreementFrom.${one.agreementFrom as 'subject'}`)}</dd>
                </>
              ) : null}
            </dl>
          </section>
          {one.owned ? (
            <>
              <Fold title={t('person.title')} hint={t('person.foldHint')}>
                <Person one={one} />
              </Fold>
              <Fold title={t('agreements.title')} hint={t('agreements.foldHint')}>
                <Agreements one={one} />
              </Fold>
              <Fold title={t('participants.title')} hint={t('participants.foldHint')}>
                <Participants one={one} />
              </Fold>
              <Fold title={t('facts.title')} hint={t('facts.foldHint')}>
                <Facts caseId={one.id} />
              </Fold>
              <Fold title={t('recognition.title')} hint={t('recognition.foldHint')}>
                <Recognising one={one} />
              </Fold>
              <Fold title={t('transfer.title')} hint={t('transfer.foldHint')}>
                <Transfer one={one} />
              </Fold>
              <Fold title={t('rights.title')} hint={t('rights.foldHint')}>
                <Rights one={one} />
              </Fold>
            </>
          ) : (
            <Fold title={t('agreements.takenTitle')} hint={t('agreements.takenHint')}>
              <CaseWithdrawal caseId={one.id} />
            </Fold>
          )}
        </div>
      </div>
    </div>
  );
};

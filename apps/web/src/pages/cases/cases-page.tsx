import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { usePages } from '../../api/use-reading';
import { CheckField } from '../../forms/field';
import { OnlyFor } from '../../frame/only-for';
import { useSession } from '../../frame/session';
import { ButtonLink } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { FirstSteps } from '../../parts/first-steps';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { MoreButton } from '../../parts/more-button';
import { PageTitle } from '../../parts/page-title';
import { Tag } from '../../parts/tag';
import { useTold } from '../../parts/use-told';
import { useLabels } from '../../words/use-labels';
import { ClientCasesDocument, type CasePartsFragment } from './cases.documents';
import './cases.css';
import { Countdown } from './countdown';
import { ServiceName } from './names';
import { ReleaseWords } from './release-words';

/** Cases of the unit and those it takes part in; who leaves soon stands first. */
export const Page = () => (
  <OnlyFor permission="handover.send">
    <Cases />
  </OnlyFor>
);

const Cases = () => {
  const { t } = useTranslation('cases');
  const { organisation, me } = useSession();
  const [address] = useSearchParams();
  const [told] = useTold((useLocation().state as { readonly told?: string } | null)?.told);
  const [closed, setClosed] = useState(false);
  const pages = usePages(ClientCasesDocument, { closed }, ({ clientCases }) => clientCases, {
    person: true,
    keeps: true,
  });
  const service = address.get('sluzba');
  const suffix = service ? `?sluzba=${encodeURIComponent(service)}` : '';
  return (
    <div className="stack-l">
      <div className="row-top">
        <PageTitle title={t('title')} />
        <ButtonLink look="main" to={`/pripad/novy${suffix}`}>
          {t('open')}
        </ButtonLink>
      </div>
      {told ? (
        <div role="status">
          <Message tone="good">
            <p>{told}</p>
          </Message>
        </div>
      ) : null}
      {service ? (
        <Message>
          <p>
            {t('chosenService')} <strong>{<ServiceName id={service} />}</strong>. {t('chooseCase')}
          </p>
        </Message>
      ) : (
        <FirstSteps
          of={`cases.${me?.current?.role ?? ''}.${organisation?.kind.code ?? ''}`}
          title={t('firstSteps.title')}
          steps={[t('firstSteps.1'), t('firstSteps.2'), t('firstSteps.3'), t('firstSteps.4')]}
        />
      )}
      <Countdown suffix={suffix} />
      <section className="stack" aria-labelledby="all">
        <div className="row-top">
          <h2 id="all">{t('all')}</h2>
          <CheckField
            label={t('closedToo')}
            checked={closed}
            onChange={({ currentTarget }) => setClosed(currentTarget.checked)}
          />
        </div>
        {pages.error ? <FailureNote failure={pages.error} again={pages.again} /> : null}
        {pages.isPending ? <Loading /> : null}
        {!pages.isPending && !pages.error && pages.nodes.length === 0 ? (
          <Empty title={t('empty.title')}>
            <p>{t('empty.text')}</p>
          </Empty>
        ) : null}
        <ul className="plain-list stack-s">
          {pages.nodes.map((one) => (
            <CaseRow key={one.id} one={one} suffix={suffix} />
          ))}
        </ul>
        <MoreButton pages={pages} />
      </section>
    </div>
  );
};

const CaseRow = ({ one, suffix }: { readonly one: CasePartsFragment; readonly suffix: string }) => {
  const { t } = useTranslation('cases');
  const labels = useLabels();
  const open = one.needs.filter(({ closedAt }) => !closedAt);
  return (
    <li className="panel case-row">
      <Link className="case-code" to={`/pripad/${one.id}${suffix}`}>
        {one.code}
      </Link>
      {one.owned ? (
        <>
          <span>
            {t('release.title')}: <ReleaseWords release={one.release} />
          </span>
          <span>{open.length > 0 ? open.map(({ kind }) => labels.kind(kind)).join(', ') : t('needs.none')}</span>
        </>
      ) : (
        <span className="quiet case-closed">{t('openToSee')}</span>
      )}
      <span className="row">
        {one.closedAt ? <Tag>{t('closed')}</Tag> : null}
        {one.owned ? null : <Tag tone="note">{t('takingPart')}</Tag>}
      </span>
    </li>
  );
};

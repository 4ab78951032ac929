import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useReading } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { Written } from '../../parts/written';
import { dayInWords, momentInWords } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import { useLabels } from '../../words/use-labels';
import { EnquiryAskCard, type EnquiryAsk } from './enquiry-ask';
import { EnquiryDocument, type EnquiryQuery } from './enquiry.documents';
import '../cases/cases.css';
import './need.css';

/** An answer that is yet to come, and comes without anybody calling for it. */
const answersItself = ({ answer, channel }: EnquiryAsk): boolean => !answer && channel !== 'phone_or_post';

/** While the page is looked at, answers come in by themselves. */
const lookEvery = 30_000;

/** An enquiry for room with its answers; a good one becomes a request with nothing typed again. */
export const Page = () => (
  <OnlyFor permission="handover.send">
    <Enquiry />
  </OnlyFor>
);

const Enquiry = () => {
  const { t } = useTranslation('need');
  const { id = '' } = useParams();
  const [address] = useSearchParams();
  const { data, error, refetch } = useReading(EnquiryDocument, { id }, { person: true, every: lookEvery });
  const caseId = address.get('pripad');
  if (error && !data) return <FailureNote failure={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const { enquiry } = data;
  return (
    <div className="stack-l">
      <div className="stack-s">
        <Link to={caseId ? `/pripad/${caseId}` : '/pripady'}>← {t('backToCase')}</Link>
        <PageTitle title={t('enquiry.title')}>
          {t('enquiry.title')} <span className="nowrap">{enquiry.code}</span>
        </PageTitle>
        <p>
          {t('enquiry.text', { due: dayInWords(enquiry.dueOn), day: dayInWords(enquiry.expiresAt.slice(0, 10)) })}{' '}
          {enquiry.asks.some(answersItself) ? t('enquiry.waiting') : null}
        </p>
      </div>
      <Said enquiry={enquiry} />
      <section className="stack" aria-labelledby="asks">
        <h2 id="asks">{t('enquiry.asks')}</h2>
        {enquiry.asks.map((ask) => (
          <EnquiryAskCard key={ask.id} ask={ask} />
        ))}
      </section>
    </div>
  );
};

const Said = ({ enquiry }: { readonly enquiry: EnquiryQuery['enquiry'] }) => {
  const { t } = useTranslation(['need', 'cases']);
  const { kinds, districts } = useLabels();
  const kind = kinds.find(({ code }) => code === enquiry.kind);
  const district = districts.find(({ code }) => code === enquiry.returnDistrict)?.name;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('need:enquiry.kind'), kind && labelOf(kind)],
    [t('cases:returnDistrict'), district ? <Written key="district">{district}</Written> : null],
    [t('need:enquiry.week'), enquiry.releaseWeek && dayInWords(enquiry.releaseWeek)],
    [t('cases:person.sex'), enquiry.sex && t(`cases:person.${enquiry.sex as 'man'}`)],
    [t('need:enquiry.age'), enquiry.ageBand],
    [t('need:enquiry.askedAt'), momentInWords(enquiry.askedAt)],
  ];
  return (
    <section className="panel stack-s" aria-labelledby="said">
      <h2 id="said">{t('need:enquiry.said')}</h2>
      <dl className="facts">
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([name, value]) => (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {enquiry.sex || enquiry.ageBand ? <p className="small">{t('need:enquiry.limited')}</p> : null}
      <p className="quiet small">{t('need:enquire.never')}</p>
    </section>
  );
};

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { Tag } from '../../parts/tag';
import { Written } from '../../parts/written';
import { dayInWords } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import type { CasePartsFragment } from './cases.documents';
import { CaseEnquiriesDocument } from './requests.documents';
import { useCaseHandovers, type CaseHandover } from './use-case-handovers';

/** Requests and enquiries of a case with whose turn it is. */
export const Requests = ({ one }: { readonly one: CasePartsFragment }) => {
  const { t } = useTranslation('cases');
  const handovers = useCaseHandovers(one.id, one.owned);
  const asked = usePages(CaseEnquiriesDocument, { caseId: one.id }, ({ enquiries }) => enquiries, {
    person: true,
    when: one.owned,
  });
  if (!one.owned) return null;
  return (
    <section className="panel stack" aria-labelledby="requests">
      <h2 id="requests">{t('requests.title')}</h2>
      {handovers.error ? <FailureNote failure={handovers.error} again={handovers.again} /> : null}
      {asked.error ? <FailureNote failure={asked.error} again={asked.again} /> : null}
      {handovers.isPending ? <Loading /> : null}
      {!handovers.isPending && !asked.isPending && handovers.nodes.length + asked.nodes.length === 0 ? (
        <p>{t('requests.none')}</p>
      ) : null}
      <ul className="plain-list">
        {handovers.nodes.map((row) => (
          <HandoverLine key={row.id} row={row} />
        ))}
        {asked.nodes.map(({ id, code, asks, expiresAt }) => {
          const answers = asks.filter(({ answer }) => answer).length;
          return (
            <li key={id} className="need-line stack-s">
              <div className="row">
                <Link to={`/dotaz/${id}`}>{t('requests.enquiry', { code })}</Link>
                <Tag tone={answers > 0 ? 'good' : 'plain'}>
                  {t('requests.answers', { count: answers, of: asks.length })}
                </Tag>
              </div>
              <span className="quiet small">
                {t('requests.enquiryUntil', { day: dayInWords(expiresAt.slice(0, 10)) })}
              </span>
            </li>
          );
        })}
      </ul>
      <MoreButton pages={handovers} />
      <MoreButton pages={asked} />
    </section>
  );
};

const HandoverLine = ({ row }: { readonly row: CaseHandover }) => {
  const { t } = useTranslation('cases');
  const said = useSaid('work');
  const isDraft = row.state === 'draft';
  return (
    <li className="need-line stack-s">
      <div className="row">
        <Link to={isDraft ? `/odeslani/${row.id}` : `/zadost/${row.id}`}>{row.reference}</Link>
        <Tag tone={row.state === 'confirmed' || row.state === 'arrived' ? 'good' : isDraft ? 'careful' : 'plain'}>
          {said('state', row.state)}
        </Tag>
        {row.isNew ? <Tag tone="note">{t('requests.new')}</Tag> : null}
        {!isDraft && row.turn !== 'nobody' ? <span>{t(`turn.${row.turn as 'sender'}`)}</span> : null}
      </div>
      <span className="quiet">
        <Written>{row.recipientName}</Written>
        {row.deadline ? (
          <>
            {' · '}
            {t(row.deadline.overdue ? 'requests.overdue' : 'requests.deadline', { day: dayInWords(row.deadline.day) })}
          </>
        ) : null}
      </span>
    </li>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCommand, useCommandKey } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { PageTitle } from '../../parts/page-title';
import { Told } from '../../parts/told';
import { useTold } from '../../parts/use-told';
import { dayInWords, today } from '../../words/dates';
import { EnquiryAnswerForm } from './enquiry-answer';
import { EnquiryFacts } from './enquiry-facts';
import { AnswerEnquiryDocument, ReceivedEnquiryDocument, type EnquiryReceivedFragment } from './received.documents';
import './received.css';

const Enquiry = ({ enquiry }: { readonly enquiry: EnquiryReceivedFragment }) => {
  const { t } = useTranslation('received');
  const { run, ...rest } = useCommand(AnswerEnquiryDocument);
  const { key, next } = useCommandKey();
  const [isChanging, setChanging] = useState(false);
  const [isDone, setDone] = useTold<true>();
  const isOver = enquiry.expiresAt.slice(0, 10) < today();
  const isOpen = !isOver && !enquiry.handoverId && (enquiry.answer === null || isChanging);
  return (
    <>
      <Told tone="good" sign={isDone}>
        <p>{t('enquiry.done')}</p>
      </Told>
      {enquiry.handoverId ? (
        <Message>
          <p>
            <strong>{t('enquiry.isRequest')}</strong>
          </p>
          <p>
            <Link to={`/zadost/${enquiry.handoverId}`}>{t('enquiry.toRequest')}</Link>
          </p>
        </Message>
      ) : (
        <EnquiryFacts enquiry={enquiry} />
      )}
      {isOver && !enquiry.handoverId ? (
        <p>{t('enquiry.over', { day: dayInWords(enquiry.expiresAt.slice(0, 10)) })}</p>
      ) : null}
      {isOpen ? (
        <EnquiryAnswerForm
          {...rest}
          onAnswer={(answer) =>
            void run({ input: { ...answer, enquiryAskId: enquiry.id, key: key() } }).then((done) => {
              if (!done) return;
              next();
              setChanging(false);
              setDone(true);
            })
          }
        />
      ) : null}
      {!isOpen && !isOver && !enquiry.handoverId ? (
        <p>
          <Button
            onClick={() => {
              setDone(null);
              setChanging(true);
            }}
          >
            {t('enquiry.change')}
          </Button>
        </p>
      ) : null}
    </>
  );
};

const EnquiryPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation(['received', 'work']);
  const { data, error, refetch } = useReading(ReceivedEnquiryDocument, { id }, { person: true });
  return (
    <>
      <p className="small">
        <Link to="/prace">{t('work:title')}</Link>
      </p>
      <PageTitle title={t('enquiry.title')}>
        {t('enquiry.title')} {data?.receivedEnquiry.code}
      </PageTitle>
      {error ? (
        <FailureNote failure={error} again={() => void refetch()} />
      ) : data ? (
        <Enquiry enquiry={data.receivedEnquiry} />
      ) : (
        <Loading />
      )}
    </>
  );
};

/** One enquiry a service was asked, and its answer. */
export const Page = () => {
  const { id = '' } = useParams();
  return (
    <OnlyFor permission="handover.receive">
      <EnquiryPage key={id} id={id} />
    </OnlyFor>
  );
};

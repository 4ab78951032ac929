import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { Told } from '../../parts/told';
import { momentInWords } from '../../words/dates';
import { EnquiryAnswerForm } from './enquiry-answer';
import { EnquiryFacts } from './enquiry-facts';
import { LinkNotOpened } from './link-not-opened';
import { AnswerEnquiryByLinkDocument, EnquiryByLinkDocument } from './received.documents';

/** An enquiry opened by the link of a mail, and its answer. */
export const EnquiryByLink = ({
  token,
  reference,
  onOther,
}: {
  readonly token: string;
  readonly reference: string;
  readonly onOther: () => void;
}) => {
  const { t } = useTranslation('received');
  const { data, error, refetch } = useReading(EnquiryByLinkDocument, { token, reference }, { person: true });
  const { run, ...rest } = useCommand(AnswerEnquiryByLinkDocument);
  const { key, next } = useCommandKey();
  const [isDone, setDone] = useState(false);
  if (error) return <LinkNotOpened failure={error} again={() => void refetch()} onOther={onOther} />;
  if (!data) return <Loading />;
  const { enquiry, expiresAt } = data.enquiryByLink;
  return (
    <>
      {enquiry.handoverId ? (
        <Message>
          <p>
            <strong>{t('enquiry.isRequest')}</strong>
          </p>
          <p>{t('enquiry.requestByMail')}</p>
        </Message>
      ) : (
        <EnquiryFacts enquiry={enquiry} />
      )}
      <Told tone="good" sign={isDone}>
        <p>{t('enquiry.done')}</p>
      </Told>
      {isDone || enquiry.answer !== null || enquiry.handoverId ? null : (
        <EnquiryAnswerForm
          {...rest}
          onAnswer={(answer) =>
            void run({ input: { ...answer, token, reference, key: key() } }).then((done) => {
              if (!done) return;
              next();
              setDone(true);
            })
          }
        />
      )}
      <p className="quiet small">{t('link.works', { moment: momentInWords(expiresAt) })}</p>
    </>
  );
};

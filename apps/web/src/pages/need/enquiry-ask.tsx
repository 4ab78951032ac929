import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommand, useCommandKey } from '../../api/use-command';
import { Button } from '../../parts/button';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { Tag } from '../../parts/tag';
import { dayInWords, momentInWords } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import { useLabels } from '../../words/use-labels';
import { AnswerByPhone } from './answer-by-phone';
import { DraftFromEnquiryDocument, type EnquiryQuery } from './enquiry.documents';
import { ServiceContacts } from './service-contacts';

/** One service of an enquiry. */
export type EnquiryAsk = EnquiryQuery['enquiry']['asks'][number];

const tones = { room_until: 'good', waiting_list: 'careful', no: 'bad', must_be_assessed: 'note' } as const;

/** What one service answered, and the request that can come of it. */
export const EnquiryAskCard = ({ ask }: { readonly ask: EnquiryAsk }) => {
  const { t } = useTranslation('need');
  const [isWriting, setWriting] = useState(false);
  const { rows } = useLabels();
  const recorded = ask.recorded;
  const by = rows('contact_function').find(({ code }) => code === recorded?.byFunction);
  return (
    <article className="panel stack-s" aria-label={ask.serviceName}>
      <h3 lang="cs">{ask.serviceName}</h3>
      <p className="quiet small">{t('enquiry.knownAs', { code: ask.code })}</p>
      {ask.answer ? (
        <>
          <p className="row">
            <Tag tone={tones[ask.answer as 'no']}>{t(`enquiry.answer.${ask.answer as 'no'}`)}</Tag>
            {ask.roomUntil ? <span>{t('enquiry.roomUntil', { day: dayInWords(ask.roomUntil) })}</span> : null}
            {ask.heldUntil ? <strong>{t('enquiry.heldUntil', { moment: momentInWords(ask.heldUntil) })}</strong> : null}
          </p>
          <p className="quiet small">
            {recorded
              ? t('enquiry.recorded', { day: dayInWords(recorded.on), who: by ? labelOf(by) : '' })
              : ask.answeredAt
                ? t('enquiry.answeredAt', { moment: momentInWords(ask.answeredAt) })
                : null}
          </p>
        </>
      ) : (
        <>
          <p className="quiet">{t('enquiry.noAnswer')}</p>
          <Way ask={ask} />
        </>
      )}
      {ask.handoverId ? (
        <p>
          <Link to={`/odeslani/${ask.handoverId}`}>{t('enquiry.toRequest')}</Link>
        </p>
      ) : isWriting ? (
        <AnswerByPhone askId={ask.id} onDone={() => setWriting(false)} />
      ) : (
        <div className="stack-s">
          {ask.answer === 'no' ? null : <Becoming askId={ask.id} isAnswered={ask.answer !== null} />}
          {ask.answer || ask.channel === 'platform' ? null : (
            <p>
              <Button look="quiet" onClick={() => setWriting(true)}>
                {t('enquiry.byPhone')}
              </Button>
            </p>
          )}
        </div>
      )}
    </article>
  );
};

/** What the asker has to do for an answer, or how it comes; nothing of a service that answers here by itself. */
const Way = ({ ask: { channel, serviceId } }: { readonly ask: EnquiryAsk }) => {
  const { t } = useTranslation('need');
  if (channel === 'link') return <p className="quiet">{t('enquiry.channel.link')}</p>;
  if (channel !== 'phone_or_post') return null;
  return (
    <Message tone="careful">
      <p>{t('enquiry.channel.phone_or_post')}</p>
      <ServiceContacts serviceId={serviceId} />
    </Message>
  );
};

const Becoming = ({ askId, isAnswered }: { readonly askId: string; readonly isAnswered: boolean }) => {
  const { t } = useTranslation('need');
  const navigate = useNavigate();
  const { run, isRunning, refusal, failure } = useCommand(DraftFromEnquiryDocument, { quiet: true });
  const { key } = useCommandKey();
  return (
    <div className="stack-s">
      <p>
        <Button
          look={isAnswered ? 'main' : 'other'}
          disabled={isRunning}
          onClick={() =>
            void run({ input: { enquiryAskId: askId, key: key() } }).then(
              (made) => made && navigate(`/odeslani/${made.id}`),
            )
          }
        >
          {t('enquiry.become')}
        </Button>
      </p>
      <Outcome refusal={refusal} failure={failure} />
    </div>
  );
};

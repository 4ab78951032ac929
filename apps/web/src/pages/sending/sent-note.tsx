import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../parts/button';
import { Message } from '../../parts/message';
import { PageTitle } from '../../parts/page-title';
import { dayInWords } from '../../words/dates';
import { RecipientName } from '../cases/names';
import { useCaseHandovers } from '../cases/use-case-handovers';
import { ServiceContacts } from '../need/service-contacts';
import type { Draft } from './draft';

/** It is sent: the code, what happens next, and what the sender has to do where nobody answers here. */
export const SentNote = ({ sent }: { readonly sent: Draft }) => {
  const { t } = useTranslation('sending');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector('h1')?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <div className="stack-l text" ref={place}>
      <PageTitle title={t('sent.title')} />
      <Message tone="good">
        <p>
          {t('sent.to')} <strong>{<RecipientName serviceId={sent.serviceId} unitId={sent.recipientUnitId} />}</strong>.
        </p>
      </Message>
      <section className="panel stack-s" aria-labelledby="sent-code">
        <h2 id="sent-code">{t('sent.code')}</h2>
        <p className="code">{sent.reference}</p>
        <p className="quiet small">{t('sent.codeText')}</p>
      </section>
      <section className="stack-s" aria-labelledby="next">
        <h2 id="next">{t('sent.next')}</h2>
        <ul>
          <li>{t(`sent.channel.${sent.channel as 'platform'}`)}</li>
          {sent.deadline ? <li>{t('sent.deadline', { day: dayInWords(sent.deadline.day) })}</li> : null}
          <li>{t('sent.name')}</li>
        </ul>
        {sent.channel === 'phone_or_post' && sent.serviceId ? <ServiceContacts serviceId={sent.serviceId} /> : null}
      </section>
      {sent.caseId ? <Waiting caseId={sent.caseId} /> : null}
      <p className="row">
        <ButtonLink look="other" to={`/zadost/${sent.id}`}>
          {t('sent.open')}
        </ButtonLink>
        {sent.caseId ? (
          <ButtonLink look="quiet" to={`/pripad/${sent.caseId}`}>
            {t('toCase')}
          </ButtonLink>
        ) : null}
      </p>
    </div>
  );
};

/** Requests of the case that were begun with this one and are not sent. */
const Waiting = ({ caseId }: { readonly caseId: string }) => {
  const { t } = useTranslation('sending');
  const drafts = useCaseHandovers(caseId).nodes.filter(({ state }) => state === 'draft');
  if (drafts.length === 0) return null;
  return (
    <section className="panel stack-s">
      <p>{t('sent.drafts', { count: drafts.length })}</p>
      {drafts.map(({ id, recipientName, reference }) => (
        <p key={id}>
          <ButtonLink look="main" to={`/odeslani/${id}`}>
            {t('sent.goOn', { whom: recipientName ?? reference })}
          </ButtonLink>
        </p>
      ))}
    </section>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { TextField } from '../../forms/field';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Outcome } from '../../parts/outcome';
import { dayInWords, today } from '../../words/dates';
import { EndServiceDocument, type ProfileServiceFragment } from './profile.documents';
import { ServiceFrame } from './service-frame';

/** What the end of a service does to requests that are open on that day. */
const WhatEnds = () => {
  const { t } = useTranslation('profile');
  return (
    <>
      <p>{t('end.then')}</p>
      <ul>
        <li>{t('end.requests')}</li>
        <li>{t('end.agreements')}</li>
        <li>{t('end.places')}</li>
        <li>{t('end.stays')}</li>
      </ul>
    </>
  );
};

const EndOf = ({ service }: { readonly service: ProfileServiceFragment }) => {
  const { t } = useTranslation(['profile', 'frame']);
  const { run, isRunning, refusal, failure } = useCommand(EndServiceDocument);
  const [day, setDay] = useState(service.endedOn ?? today());
  const [why, setWhy] = useState('');
  const [isAsked, setAsked] = useState(false);
  const end = async (endedOn: string | null): Promise<void> => {
    const input = {
      serviceId: service.id,
      version: service.version,
      endedOn,
      ...(why.trim() ? { why: why.trim() } : {}),
    };
    if (await run({ input })) setAsked(false);
  };
  if (service.endedOn) {
    return (
      <div className="stack text">
        <p>{t(service.endedOn > today() ? 'end.endsOn' : 'end.ended', { day: dayInWords(service.endedOn) })}</p>
        <p className="quiet">{t(service.endedOn > today() ? 'end.backBefore' : 'end.backAfter')}</p>
        <Outcome refusal={refusal} failure={failure} />
        <p>
          <Button disabled={isRunning} onClick={() => void end(null)}>
            {t('end.back')}
          </Button>
        </p>
      </div>
    );
  }
  return (
    <div className="stack text">
      <p>{t('end.text')}</p>
      <WhatEnds />
      <TextField label={t('end.day')} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      <TextField
        label={t('why')}
        optional
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <p>
        <Button look="danger" disabled={day === ''} onClick={() => setAsked(true)}>
          {t('end.open')}
        </Button>
      </p>
      <Dialog title={t('end.sure', { name: service.name })} open={isAsked} onClose={() => setAsked(false)}>
        <p>{day ? t('end.sureText', { day: dayInWords(day) }) : null}</p>
        <WhatEnds />
        <Outcome refusal={refusal} failure={failure} />
        <div className="row">
          <Button look="danger" disabled={isRunning} onClick={() => void end(day)}>
            {t('end.do')}
          </Button>
          <Button look="quiet" onClick={() => setAsked(false)}>
            {t('frame:cancel')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
};

/** The end of a service, or its taking back. */
export const Page = () => {
  const { t } = useTranslation('profile');
  return (
    <ServiceFrame title={t('parts.konec.title')}>
      {(service) => <EndOf key={service.version} service={service} />}
    </ServiceFrame>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { faultOf } from '../../forms/fault-of';
import { TextField } from '../../forms/field';
import { ReasonButton } from '../../forms/reason-button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { dayInWords, today } from '../../words/dates';
import { EndOrganisationDocument, OrganisationEndDocument, type OrganisationEndQuery } from './organisation.documents';

type Ending = OrganisationEndQuery['organisation'];

/** What the end of an organisation does to its services, requests and people. */
const WhatEnds = () => {
  const { t } = useTranslation('organisation');
  return (
    <>
      <p>{t('end.then')}</p>
      <ul>
        <li>{t('end.lists')}</li>
        <li>{t('end.services')}</li>
        <li>{t('end.data')}</li>
        <li>{t('end.members')}</li>
      </ul>
    </>
  );
};

const ToEnd = ({ organisation }: { readonly organisation: Ending }) => {
  const { t } = useTranslation(['organisation', 'frame']);
  const { run, ...command } = useCommand(EndOrganisationDocument);
  const [endedOn, setEndedOn] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { id: organisationId, name, children } = organisation;
  return (
    <>
      <p>{t('end.text')}</p>
      {children.length > 0 ? <p>{t('end.unitsFirst')}</p> : null}
      <div>
        <ReasonButton
          button={t('end.do')}
          of={name}
          look="danger"
          title={t('end.sure', { name })}
          follows={<WhatEnds />}
          label={t('end.why')}
          hint={t('end.whyHint')}
          doIt={t('end.do')}
          danger
          command={command}
          run={async (why) => {
            setMissing(endedOn === '');
            return endedOn !== '' && (await run({ input: { organisationId, endedOn, why } })) !== null;
          }}
        >
          <TextField
            label={t('end.day')}
            hint={t('end.dayHint')}
            type="date"
            error={isMissing && endedOn === '' ? t('frame:required') : faultOf(command.refusal, 'endedOn')}
            value={endedOn}
            onChange={({ currentTarget }) => setEndedOn(currentTarget.value)}
          />
        </ReasonButton>
      </div>
    </>
  );
};

const Ended = ({ organisation, day }: { readonly organisation: Ending; readonly day: string }) => {
  const { t } = useTranslation('organisation');
  const { run, ...command } = useCommand(EndOrganisationDocument);
  const { id: organisationId, name } = organisation;
  const isAhead = day > today();
  return (
    <>
      <p>{t(isAhead ? 'end.endsOn' : 'end.ended', { day: dayInWords(day) })}</p>
      <div>
        <ReasonButton
          button={t('end.back')}
          of={name}
          title={t('end.backTitle', { name })}
          follows={t(isAhead ? 'end.backBefore' : 'end.backAfter')}
          label={t('end.backWhy')}
          hint={t('end.whyHint')}
          doIt={t('end.back')}
          command={command}
          run={async (why) => (await run({ input: { organisationId, endedOn: null, why } })) !== null}
        />
      </div>
    </>
  );
};

/** The end of an organisation, or its taking back: for its owners and for the coordinator. */
export const EndOfOrganisation = ({ organisationId }: { readonly organisationId: string }) => {
  const { data, error, refetch } = useReading(OrganisationEndDocument, { id: organisationId });
  if (error && !data) return <FailureNote failure={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const { organisation } = data;
  return (
    <div className="stack text">
      {organisation.endedOn ? (
        <Ended organisation={organisation} day={organisation.endedOn} />
      ) : (
        <ToEnd organisation={organisation} />
      )}
    </div>
  );
};

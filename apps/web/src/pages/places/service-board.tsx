import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReading } from '../../api/use-reading';
import { useSession } from '../../frame/session';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { dayInWords } from '../../words/dates';
import { LinkByMail } from './link-by-mail';
import { ServiceOnBoardDocument, type BoardUnitFragment } from './places.documents';
import { ToConfirm } from './to-confirm';
import { UnitCard } from './unit-card';
import { UnitHistory } from './unit-history';
import { useBoardActs } from './use-board-acts';

const Unit = ({ unit }: { readonly unit: BoardUnitFragment }) => {
  const { t } = useTranslation('places');
  const [isOpen, setOpen] = useState(false);
  const history = (
    <Button look="quiet" size="s" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
      <ActOn act={t(isOpen ? 'history.close' : 'history.open')} what={unit.name} />
    </Button>
  );
  return (
    <UnitCard unit={unit} acts={useBoardActs(unit.id)} more={history}>
      {isOpen ? <UnitHistory unitId={unit.id} unitName={unit.name} /> : null}
    </UnitCard>
  );
};

/** All units of one service, what the public reads about them, and what of its profile waits to be confirmed. */
export const ServiceBoard = ({ serviceId, name }: { readonly serviceId: string; readonly name: string }) => {
  const { t } = useTranslation('places');
  const { can } = useSession();
  const { data, error, refetch } = useReading(ServiceOnBoardDocument, { serviceId }, { every: 60_000 });
  const service = data?.service;
  const units = service?.places.numbers?.units ?? [];
  const endsOn = [service?.validTo ?? null, service?.programme.fundingEndsOn ?? null]
    .filter((day) => day !== null)
    .sort()[0];
  return (
    <section className="stack board" aria-labelledby={`service-${serviceId}`}>
      <h2 id={`service-${serviceId}`} lang="cs">
        {name}
      </h2>
      {error && !data ? <FailureNote failure={error} again={() => void refetch()} /> : null}
      {!service && !error ? <Loading /> : null}
      {service ? (
        <>
          <p>
            <span className="quiet">{t('publicSees')}</span> {service.places.sentence}
          </p>
          {service.pausedUntil ? <p>{t('servicePaused', { until: dayInWords(service.pausedUntil) })}</p> : null}
          {endsOn ? <p className="quiet">{t('endsOn', { day: dayInWords(endsOn) })}</p> : null}
          <ToConfirm service={service} />
          {units.length > 0 ? (
            <ul className="plain-list units">
              {units.map((unit) => (
                <li key={unit.id}>
                  <Unit unit={unit} />
                </li>
              ))}
            </ul>
          ) : (
            <Empty title={t('noUnits.title')}>
              {can('profile.edit') ? (
                <p>
                  <Link to={`/profil/sluzby/${serviceId}/kapacita`}>{t('noUnits.add')}</Link>
                </p>
              ) : (
                <p>{t('noUnits.ask')}</p>
              )}
            </Empty>
          )}
          {units.length > 0 ? <LinkByMail serviceId={serviceId} name={name} /> : null}
        </>
      ) : null}
    </section>
  );
};

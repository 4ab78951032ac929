import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { useSession } from '../../frame/session';
import { ButtonLink } from '../../parts/button';
import { Message } from '../../parts/message';
import { PageTitle } from '../../parts/page-title';
import { Tag } from '../../parts/tag';
import { Written } from '../../parts/written';
import { dayInWords } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import { PickButton } from '../print/pick-button';
import { ShareLink } from './share-link';
import './service.css';
import type { WholeService } from './use-service';

/** What stands above both pages of a service: name, whose it is, whether it runs, what one can do with it. */
export const ServiceHead = ({ service }: { readonly service: WholeService }) => {
  const { t } = useTranslation('service');
  const { can } = useSession();
  const { id, name, kinds, organisation, ended, endedOn, successor, pausedUntil, pauseReason, demoNote } = service;
  return (
    <div className="stack">
      <div className="stack-s">
        <PageTitle title={name}>
          <Written>{name}</Written>
        </PageTitle>
        <p>
          {kinds.map(labelOf).join(', ')} ·{' '}
          <Link lang="cs" to={`/organizace/${organisation.id}`}>
            {organisation.name}
          </Link>{' '}
          {demoNote ? <Tag>{t('demo')}</Tag> : null}
        </p>
      </div>
      {ended ? (
        <Message tone="careful">
          <p>
            {endedOn ? t('endedOn', { day: dayInWords(endedOn) }) : t('ended')}{' '}
            {successor ? (
              <>
                {t('successor')}{' '}
                <Link lang="cs" to={`/sluzba/${successor.id}`}>
                  {successor.name}
                </Link>
              </>
            ) : null}
          </p>
        </Message>
      ) : null}
      {pausedUntil ? (
        <Message tone="careful">
          <p>
            {t('paused', { day: dayInWords(pausedUntil) })} <Written>{pauseReason}</Written>
          </p>
        </Message>
      ) : null}
      <div className="row no-print">
        {can('handover.send') && !ended ? (
          <ButtonLink look="main" size="s" to={`/pripady?sluzba=${id}`}>
            {t('ask')}
          </ButtonLink>
        ) : null}
        <PickButton id={id} name={name} />
        <ButtonLink size="s" to={`/sluzba/${id}/tisk`}>
          {t('print')}
        </ButtonLink>
        <ShareLink path={`/sluzba/${id}`} />
      </div>
      <nav aria-label={t('views.label')} className="views no-print">
        <NavLink end to={`/sluzba/${id}`}>
          {t('views.professionals')}
        </NavLink>
        <NavLink to={`/sluzba/${id}/pro-klienty`}>{t('views.clients')}</NavLink>
      </nav>
    </div>
  );
};

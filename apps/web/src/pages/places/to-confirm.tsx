import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommand } from '../../api/use-command';
import { useSession } from '../../frame/session';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { ago } from '../../words/ago';
import { today } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import { language } from '../../words/words';
import { ConfirmOwnDataDocument, type ServiceOnBoardQuery } from './places.documents';

type Service = Pick<ServiceOnBoardQuery['service'], 'id' | 'name'> & {
  readonly verification: readonly Omit<ServiceOnBoardQuery['service']['verification'][number], 'freshness'>[];
};

/** Parts of a profile that nobody confirmed for too long: one click where they hold, a link where they do not. */
export const ToConfirm = ({
  service,
  isHere = false,
}: {
  readonly service: Service;
  /** The parts to edit are on this very page: no link leads to them. */
  readonly isHere?: boolean;
}) => {
  const { t } = useTranslation('places');
  const { can } = useSession();
  const { run, isRunning, refusal, failure } = useCommand(ConfirmOwnDataDocument);
  // Places have their own "still true" on every unit.
  const due = service.verification.filter(
    ({ part, askAgainAt }) => part.code !== 'capacity' && (askAgainAt === null || askAgainAt.slice(0, 10) <= today()),
  );
  const reports = service.verification.filter(({ openReports }) => openReports > 0);
  if (!can('profile.edit') || (due.length === 0 && reports.length === 0)) return null;
  return (
    <Message tone="careful">
      {due.length > 0 ? (
        <>
          <p>
            <strong>{t('toConfirm.title')}</strong>{' '}
            {due
              .map(
                ({ part, confirmedAt }) =>
                  `${labelOf(part)} (${confirmedAt ? t('toConfirm.last', { when: ago(confirmedAt, new Date(), language()) }) : t('toConfirm.never')})`,
              )
              .join(', ')}
          </p>
          <div className="row">
            <Button
              size="s"
              disabled={isRunning}
              onClick={() => void run({ input: { serviceId: service.id, parts: due.map(({ part }) => part.code) } })}
            >
              <ActOn act={t('toConfirm.do')} what={service.name} />
            </Button>
            {isHere ? null : <Link to={`/profil/sluzby/${service.id}`}>{t('toConfirm.edit')}</Link>}
          </div>
          <Outcome refusal={refusal} failure={failure} />
        </>
      ) : null}
      {reports.length > 0 ? (
        <p>
          <Link to="/profil/hlaseni">{t('toConfirm.reports')}</Link>
        </p>
      ) : null}
    </Message>
  );
};

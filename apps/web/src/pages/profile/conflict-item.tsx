import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { dayInWords } from '../../words/dates';
import { useFieldNames } from './field-names';
import { SettleConflictDocument, type ToSettleQuery } from './profile.documents';

type Conflict = ToSettleQuery['registerConflicts']['edges'][number]['node'];

/** One field in which the profile and the public register disagree: keep one's own or take the register's. */
export const ConflictItem = ({ conflict }: { readonly conflict: Conflict }) => {
  const { t } = useTranslation('profile');
  const { nameOf, valueOf } = useFieldNames();
  const { run, isRunning, refusal, failure } = useCommand(SettleConflictDocument);
  const { id, field, serviceName, ownerValue, registerValue, firstSeenAt } = conflict;
  const settle = (end: 'kept_own' | 'took_register') => void run({ input: { conflictId: id, end } });
  const name = nameOf(field);
  return (
    <div className="panel stack-s">
      <div>
        <strong>{name}</strong>
        <div className="quiet small">
          {serviceName ?? t('settle.organisation')}, {t('settle.since', { day: dayInWords(firstSeenAt.slice(0, 10)) })}
        </div>
      </div>
      <dl className="facts">
        <dt>{t('settle.own')}</dt>
        <dd>{valueOf(ownerValue, field)}</dd>
        <dt>{t('settle.register')}</dt>
        <dd>{valueOf(registerValue, field)}</dd>
      </dl>
      <Outcome refusal={refusal} failure={failure} />
      <div className="row">
        <Button size="s" disabled={isRunning} onClick={() => settle('kept_own')}>
          <ActOn act={t('settle.keep')} what={name} />
        </Button>
        <Button size="s" disabled={isRunning} onClick={() => settle('took_register')}>
          <ActOn act={t('settle.take')} what={name} />
        </Button>
      </div>
    </div>
  );
};

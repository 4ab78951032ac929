import { useTranslation } from 'react-i18next';
import { labelOf } from '../../words/label-of';
import type { WholeService } from './use-service';

type Condition = WholeService['conditions'][number];

const dues = ['before_request', 'before_release', 'on_admission', 'within_days'] as const;
const dueOf = (due: string) => dues.find((one) => one === due) ?? 'on_admission';

/** What a service does not ask for has no day by which it has to be. */
const asksNothing = ['not_required', 'accepted', 'excluded'];

const Line = ({ condition }: { readonly condition: Condition }) => {
  const { t } = useTranslation('service');
  const { sentence, operator, due, dueDays, ground, meetableFromPrison } = condition;
  return (
    <li>
      <div lang="cs">{sentence}</div>
      {asksNothing.includes(operator) ? null : (
        <div className="quiet small">
          {t(`conditions.due.${dueOf(due)}`, { count: dueDays ?? 0 })}
          {meetableFromPrison === null
            ? null
            : ` · ${meetableFromPrison ? t('conditions.fromPrison') : t('conditions.notFromPrison')}`}
        </div>
      )}
      {ground ? <div className="quiet small">{t('conditions.ground', { ground: labelOf(ground) })}</div> : null}
    </li>
  );
};

/** What has to hold and what the service wishes for; on what ground a registered service may refuse. */
export const Conditions = ({
  conditions,
  conditionsPublished,
}: Pick<WholeService, 'conditions' | 'conditionsPublished'>) => {
  const { t } = useTranslation('service');
  const groups = [
    ['strict', conditions.filter(({ strict }) => strict)],
    ['wish', conditions.filter(({ strict }) => !strict)],
  ] as const;
  return (
    <div className="stack">
      {conditionsPublished ? null : <p>{t('conditions.notAll')}</p>}
      {groups.map(([group, lines]) =>
        lines.length > 0 ? (
          <div key={group}>
            <h3>{t(`conditions.${group}`)}</h3>
            <ul>
              {lines.map((condition) => (
                <Line key={condition.id} condition={condition} />
              ))}
            </ul>
          </div>
        ) : null,
      )}
    </div>
  );
};

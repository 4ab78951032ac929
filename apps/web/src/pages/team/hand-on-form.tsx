import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { SelectField } from '../../forms/field';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Outcome } from '../../parts/outcome';
import { HandOnWorkDocument } from './team.documents';
import { useMembers } from './use-members';

const whole = 'whole';
const working = new Set(['WORKER', 'TEAM_LEAD']);

/** Gives a request to somebody else of the team, or to all of it; for team leads. */
export const HandOnForm = ({
  handoverId,
  assignedAccountId,
  organisationId,
  onDone,
  onBack,
}: {
  readonly handoverId: string;
  /** Who works on it now; null: nobody. */
  readonly assignedAccountId: string | null;
  readonly organisationId: string;
  readonly onDone: () => void;
  readonly onBack: () => void;
}) => {
  const { t } = useTranslation(['work', 'frame']);
  const { members, failure: unknown, again } = useMembers(organisationId);
  const { run, isRunning, refusal, failure } = useCommand(HandOnWorkDocument);
  const { key, next } = useCommandKey();
  const [to, setTo] = useState('');
  const [isMissing, setMissing] = useState(false);
  if (unknown) return <FailureNote failure={unknown} again={again} />;
  const others = new Map(
    members
      .filter(({ role, accountId }) => working.has(role) && accountId !== assignedAccountId)
      .map(({ accountId, displayName, email }) => [accountId, displayName ?? email]),
  );
  const send = async (): Promise<void> => {
    setMissing(to === '');
    if (to === '') return;
    if (!(await run({ input: { key: key(), handoverId, toAccountId: to === whole ? null : to } }))) return;
    next();
    onDone();
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{t('work:handOn.text')}</p>
      <SelectField
        label={t('work:handOn.to')}
        error={isMissing ? t('work:handOn.missing') : undefined}
        value={to}
        onChange={({ currentTarget }) => {
          setTo(currentTarget.value);
          next();
        }}
      >
        <option value="">{t('work:handOn.choose')}</option>
        {[...others].map(([accountId, name]) => (
          <option key={accountId} value={accountId} lang="cs">
            {name}
          </option>
        ))}
        {assignedAccountId === null ? null : <option value={whole}>{t('work:handOn.whole')}</option>}
      </SelectField>
      <Outcome refusal={refusal} failure={failure} />
      <div className="row">
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('work:handOn.do')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('frame:cancel')}
        </Button>
      </div>
    </form>
  );
};

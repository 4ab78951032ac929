import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { SelectField } from '../../forms/field';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Outcome } from '../../parts/outcome';
import { HandOnWorkDocument, type TeamRowFragment } from './team.documents';
import { useMembers } from './use-members';

const whole = 'whole';
const working = new Set(['WORKER', 'TEAM_LEAD']);

/** Gives a request to somebody else of the team. */
export const HandOn = ({
  row,
  organisationId,
  onClose,
  onDone,
}: {
  readonly row: TeamRowFragment;
  readonly organisationId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) => {
  const { t } = useTranslation(['team', 'frame']);
  const { members } = useMembers(organisationId);
  const { run, isRunning, refusal, failure } = useCommand(HandOnWorkDocument);
  const { key, next } = useCommandKey();
  const [to, setTo] = useState('');
  const [isMissing, setMissing] = useState(false);
  const others = members.filter(({ role, accountId }) => working.has(role) && accountId !== row.assignedAccountId);
  const send = async (): Promise<void> => {
    setMissing(to === '');
    if (to === '') return;
    const input = { key: key(), handoverId: row.id, toAccountId: to === whole ? null : to };
    if (!(await run({ input }))) return;
    next();
    onDone();
    onClose();
  };
  return (
    <Dialog title={t('handOn.title', { reference: row.reference })} open onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{t('handOn.text')}</p>
        <SelectField
          label={t('handOn.to')}
          error={isMissing ? t('handOn.missing') : undefined}
          value={to}
          onChange={({ currentTarget }) => {
            setTo(currentTarget.value);
            next();
          }}
        >
          <option value="">{t('handOn.choose')}</option>
          {others.map(({ accountId, displayName, email }) => (
            <option key={accountId} value={accountId}>
              {displayName ?? email}
            </option>
          ))}
          {row.assignedAccountId === null ? null : <option value={whole}>{t('handOn.whole')}</option>}
        </SelectField>
        <Outcome refusal={refusal} failure={failure} />
        <div className="row">
          <Button look="main" nativeType="submit" disabled={isRunning}>
            {t('handOn.do')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('frame:cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { TextField } from '../../forms/field';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Outcome } from '../../parts/outcome';
import { useTold } from '../../parts/use-told';
import { daysOf } from './retention-days';
import { ChooseRetentionDocument, UnitRetentionDocument } from './team.documents';

/** How many days after its end the unit keeps what a handover says. What is older is deleted, so it asks twice. */
export const RetentionChoice = () => {
  const { t } = useTranslation(['team', 'frame']);
  const { data, error, refetch } = useReading(UnitRetentionDocument, {});
  const { run, isRunning, refusal, failure } = useCommand(ChooseRetentionDocument);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<number | null>(null);
  const [isWrong, setWrong] = useState(false);
  const [told, setTold] = useTold<string>();
  const ask = (): void => {
    const days = daysOf(typed);
    setWrong(days === null);
    setTold(null);
    setAsked(days);
  };
  const choose = async (days: number): Promise<void> => {
    if (!(await run({ input: { days } }))) return;
    setAsked(null);
    setTyped('');
    setTold(t('retention.done'));
  };
  if (error) return <FailureNote failure={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <form
      className="stack text"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <p>{data.retention ? t('retention.chosen', { count: data.retention.days }) : t('retention.usual')}</p>
      <p className="quiet small">{t('retention.shorter')}</p>
      <TextField
        label={t('retention.days')}
        hint={t('retention.hint')}
        error={isWrong ? t('retention.wrong') : undefined}
        inputMode="numeric"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <div className="row">
        <Button nativeType="submit">{t('retention.open')}</Button>
        <span role="status">{told}</span>
      </div>
      <Dialog title={t('retention.sure', { count: asked ?? 0 })} open={asked !== null} onClose={() => setAsked(null)}>
        <p>{t('retention.follows')}</p>
        <Outcome refusal={refusal} failure={failure} />
        <div className="row">
          <Button look="danger" disabled={isRunning} onClick={() => (asked === null ? undefined : void choose(asked))}>
            {t('retention.do')}
          </Button>
          <Button look="quiet" onClick={() => setAsked(null)}>
            {t('frame:cancel')}
          </Button>
        </div>
      </Dialog>
    </form>
  );
};

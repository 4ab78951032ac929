import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { usePages } from '../../api/use-reading';
import { CheckField, SelectField } from '../../forms/field';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { MoreButton } from '../../parts/more-button';
import { Outcome } from '../../parts/outcome';
import { dayInWords } from '../../words/dates';
import { SubjectGrantsDocument, WithdrawConsentDocument, type SubjectGrantsQuery } from './agreements.documents';
import { useCaseHandovers } from './use-case-handovers';

type Agreement = SubjectGrantsQuery['subjectGrants']['edges'][number]['node'];

/** What each may learn, in the order in which it was asked. */
const byRecipient = (all: readonly Agreement[]): readonly (readonly [string, readonly Agreement[]])[] => {
  const recipients = [...new Set(all.map(({ recipient }) => recipient))];
  return recipients.map((one) => [one, all.filter(({ recipient }) => recipient === one)]);
};

/** What the person agreed to, and taking it back for them. */
export const Agreements = ({ caseId }: { readonly caseId: string }) => {
  const { t } = useTranslation('cases');
  const pages = usePages(SubjectGrantsDocument, { caseId }, ({ subjectGrants }) => subjectGrants, { person: true });
  if (pages.error) return <FailureNote failure={pages.error} again={pages.again} />;
  if (pages.isPending) return <Loading />;
  if (pages.nodes.length === 0) return <p>{t('agreements.none')}</p>;
  return (
    <>
      {byRecipient(pages.nodes).map(([recipient, agreements]) => (
        <section key={recipient} className="stack-s">
          <h3>{recipient}</h3>
          <ul className="stack-s">
            {agreements.map(({ id, item, what, why, stateText, until }) => (
              <li key={id}>
                <strong>{what}</strong>
                <br />
                <span className="small">
                  {why}
                  <br />
                  {stateText}, {t('participants.until', { day: dayInWords(until) })}.{' '}
                  <span className="quiet">{t('agreements.item', { number: item })}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <MoreButton pages={pages} />
      <Withdrawal caseId={caseId} />
    </>
  );
};

const Withdrawal = ({ caseId }: { readonly caseId: string }) => {
  const { t } = useTranslation(['cases', 'frame']);
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const [handoverId, setHandover] = useState('');
  const [onPaper, setPaper] = useState(false);
  const handovers = useCaseHandovers(caseId);
  const { run, isRunning, refusal, failure } = useCommand(WithdrawConsentDocument);
  const { key, next } = useCommandKey();
  const withdraw = async (): Promise<void> => {
    if (!(await run({ input: { key: key(), handoverId, onPaper } }))) return;
    next();
    setDone(true);
    setOpen(false);
  };
  return (
    <>
      {isDone ? (
        <Message tone="good">
          <p>{t('cases:agreements.withdrawn')}</p>
        </Message>
      ) : null}
      <p>
        <Button size="s" look="danger" onClick={() => setOpen(true)}>
          {t('cases:agreements.withdraw')}
        </Button>
      </p>
      <Dialog title={t('cases:agreements.withdraw')} open={isOpen} onClose={() => setOpen(false)}>
        <p>{t('cases:agreements.withdrawText')}</p>
        <SelectField
          label={t('cases:agreements.which')}
          value={handoverId}
          onChange={({ currentTarget }) => setHandover(currentTarget.value)}
        >
          <option value="">{t('cases:needs.choose')}</option>
          {handovers.nodes.map(({ id, reference, state }) => (
            <option key={id} value={id}>
              {reference} ({t(`cases:state.${state as 'sent'}`)})
            </option>
          ))}
        </SelectField>
        <CheckField
          label={t('cases:agreements.onPaper')}
          checked={onPaper}
          onChange={({ currentTarget }) => setPaper(currentTarget.checked)}
        />
        <p className="quiet small">{t('cases:agreements.others')}</p>
        <Outcome refusal={refusal} failure={failure} />
        <p className="row">
          <Button look="main" disabled={isRunning || handoverId === ''} onClick={() => void withdraw()}>
            {t('cases:agreements.withdraw')}
          </Button>
          <Button look="quiet" onClick={() => setOpen(false)}>
            {t('frame:cancel')}
          </Button>
        </p>
      </Dialog>
    </>
  );
};

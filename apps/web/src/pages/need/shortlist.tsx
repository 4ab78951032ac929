import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand, useCommandKey } from '../../api/use-command';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Outcome } from '../../parts/outcome';
import { chosenAtMost } from './chosen-for-need';
import { AskForRoomDocument } from './matching.documents';
import { useDraft } from './use-draft';

/** What was chosen, and the two ways on: an enquiry without identity, or a request. */
export const Shortlist = ({
  caseId,
  needId,
  chosen,
  onAsked,
}: {
  readonly caseId: string;
  readonly needId: string;
  readonly chosen: readonly string[];
  /** They are being asked: the choice has done its work. */
  readonly onAsked: () => void;
}) => {
  const { t } = useTranslation(['need', 'frame']);
  const [isAsked, setAsked] = useState(false);
  const navigate = useNavigate();
  const { draft, ...drafting } = useDraft(needId, onAsked);
  const enquiry = useCommand(AskForRoomDocument, { quiet: true });
  const { key } = useCommandKey();
  const askForRoom = async (): Promise<void> => {
    const made = await enquiry.run({ input: { key: key(), needId, serviceIds: chosen } });
    setAsked(false);
    if (!made) return;
    onAsked();
    await navigate(`/dotaz/${made.id}?pripad=${caseId}`);
  };
  if (chosen.length === 0) return null;
  return (
    <section className="panel shortlist stack-s" aria-label={t('need:shortlist.title')}>
      <div className="row-top">
        <p role="status">
          <strong>{t('need:shortlist.chosen', { count: chosen.length })}</strong>
          {chosen.length >= chosenAtMost ? <span className="quiet"> {t('need:shortlist.full')}</span> : null}
        </p>
        <div className="row">
          <Button onClick={() => setAsked(true)}>{t('need:shortlist.enquire')}</Button>
          <Button
            look="main"
            disabled={drafting.isRunning}
            onClick={() => void draft(chosen.map((serviceId) => ({ serviceId })))}
          >
            {t('need:shortlist.request', { count: chosen.length })}
          </Button>
        </div>
      </div>
      <Outcome refusal={drafting.refusal ?? enquiry.refusal} failure={drafting.failure ?? enquiry.failure} />
      <Dialog title={t('need:enquire.title')} open={isAsked} onClose={() => setAsked(false)}>
        <p>{t('need:enquire.text', { count: chosen.length })}</p>
        <ul>
          <li>{t('need:enquire.kind')}</li>
          <li>{t('need:enquire.district')}</li>
          <li>{t('need:enquire.week')}</li>
          <li>{t('need:enquire.residential')}</li>
        </ul>
        <p>
          <strong>{t('need:enquire.never')}</strong>
        </p>
        <p className="row">
          <Button look="main" disabled={enquiry.isRunning} onClick={() => void askForRoom()}>
            {t('need:enquire.send')}
          </Button>
          <Button look="quiet" onClick={() => setAsked(false)}>
            {t('frame:cancel')}
          </Button>
        </p>
      </Dialog>
    </section>
  );
};

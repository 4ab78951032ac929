import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Outcome } from '../../parts/outcome';
import { EndAccountDocument } from './listing.documents';

/** The end of one's own account, asked twice. */
export const EndOfAccount = ({ accountId }: { readonly accountId: string }) => {
  const { t } = useTranslation(['listing', 'frame']);
  const [isAsked, setAsked] = useState(false);
  const { run, isRunning, refusal, failure } = useCommand(EndAccountDocument, { quiet: true });
  const end = async (): Promise<void> => {
    // The session ended with it.
    if (await run({ input: { accountId } })) window.location.assign('/');
  };
  return (
    <section className="stack panel" aria-labelledby="end">
      <h2 id="end">{t('settings.end.title')}</h2>
      <p>{t('settings.end.text')}</p>
      <p>
        <Button look="danger" onClick={() => setAsked(true)}>
          {t('settings.end.open')}
        </Button>
      </p>
      <Dialog title={t('settings.end.sure')} open={isAsked} onClose={() => setAsked(false)}>
        <p>{t('settings.end.text')}</p>
        <Outcome refusal={refusal} failure={failure} />
        <div className="row">
          <Button look="danger" disabled={isRunning} onClick={() => void end()}>
            {t('settings.end.do')}
          </Button>
          <Button look="quiet" onClick={() => setAsked(false)}>
            {t('frame:cancel')}
          </Button>
        </div>
      </Dialog>
    </section>
  );
};

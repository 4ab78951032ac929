import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Outcome } from '../../parts/outcome';
import { EndMembershipDocument } from './members.documents';

/** Ends what a person or a program may do here, asked twice. */
export const EndMembership = ({ membershipId, name }: { readonly membershipId: string; readonly name: string }) => {
  const { t } = useTranslation(['members', 'frame']);
  const [isAsked, setAsked] = useState(false);
  const { run, isRunning, refusal, failure } = useCommand(EndMembershipDocument);
  return (
    <>
      <Button look="danger" size="s" onClick={() => setAsked(true)}>
        <ActOn act={t('end.open')} what={name} />
      </Button>
      <Dialog title={t('end.title', { name })} open={isAsked} onClose={() => setAsked(false)}>
        <p>{t('end.text')}</p>
        <Outcome refusal={refusal} failure={failure} />
        <div className="row">
          <Button
            look="danger"
            disabled={isRunning}
            onClick={() => void run({ input: { membershipId } }).then((ended) => ended && setAsked(false))}
          >
            {t('end.do')}
          </Button>
          <Button look="quiet" onClick={() => setAsked(false)}>
            {t('frame:cancel')}
          </Button>
        </div>
      </Dialog>
    </>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { ReasonDialog } from '../../forms/reason-dialog';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { CancelButton, FormDialog } from '../../parts/form-dialog';
import { Outcome } from '../../parts/outcome';
import { dayInWords } from '../../words/dates';
import { ConfirmAgreementDocument, EndAgreementDocument, type AgreementShownFragment } from './agreements.documents';
import { ContactChoice } from './contact-choice';

/** Confirming what the other side proposed; ending it, taking it back or declining it. */
export const AgreementActs = ({
  agreement,
  isOurs,
  name,
}: {
  readonly agreement: AgreementShownFragment;
  readonly isOurs: boolean;
  readonly name: string;
}) => {
  const { t } = useTranslation(['agreements', 'frame']);
  const [open, setOpen] = useState<'confirm' | 'end' | null>(null);
  const [contacts, setContacts] = useState<readonly string[]>([]);
  const confirm = useCommand(ConfirmAgreementDocument);
  const end = useCommand(EndAgreementDocument);
  const { id: agreementId, version, state, validFrom } = agreement;
  const isProposed = state.code === 'proposed';
  const how = isProposed ? (isOurs ? 'takeBack' : 'decline') : 'end';
  const close = (): void => setOpen(null);
  return (
    <div className="row no-print">
      {isProposed && !isOurs ? (
        <Button look="main" onClick={() => setOpen('confirm')}>
          <ActOn act={t('confirm.open')} what={name} />
        </Button>
      ) : null}
      <Button look={isProposed ? 'quiet' : 'danger'} size="s" onClick={() => setOpen('end')}>
        <ActOn act={t(`end.${how}`)} what={name} />
      </Button>
      <FormDialog title={t('confirm.title', { name })} open={open === 'confirm'} onClose={close}>
        <p>{t('confirm.text', { from: dayInWords(validFrom) })}</p>
        <ContactChoice label={t('confirm.contacts')} chosen={contacts} change={setContacts} />
        <Outcome refusal={confirm.refusal} failure={confirm.failure} />
        <div className="row">
          <Button
            look="main"
            disabled={confirm.isRunning}
            onClick={() =>
              void confirm.run({ input: { agreementId, version, contacts: [...contacts] } }).then((done) => {
                if (done) close();
              })
            }
          >
            {t('confirm.do')}
          </Button>
          <CancelButton />
        </div>
      </FormDialog>
      <ReasonDialog
        title={t(`end.title.${how}`)}
        follows={t(`end.text.${how}`)}
        label={t('end.why')}
        hint={t('end.hint')}
        doIt={t(`end.title.${how}`)}
        danger
        open={open === 'end'}
        onClose={close}
        command={end}
        run={async (reason) => (await end.run({ input: { agreementId, version, reason } })) !== null}
      />
    </div>
  );
};

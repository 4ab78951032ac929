import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { SureButton } from '../../parts/sure-button';
import { PrintSlipDocument } from './form.documents';
import { saveFile } from './save-file';

/** The slip for the person: what they agreed to and the code to take it back with. A printed one has a new code. */
export const Slip = ({
  formId,
  code,
  onPrinted,
  Heading,
}: {
  readonly formId: string;
  /** Shown this once, right after the answer was written down. */
  readonly code: string | null;
  /** The code shown works no more. */
  readonly onPrinted: () => void;
  readonly Heading: 'h2' | 'h3';
}) => {
  const { t } = useTranslation('sending');
  const command = useCommand(PrintSlipDocument, { quiet: true });
  const { key, next } = useCommandKey();
  const { refusal } = command;
  // A slip that was made and did not come out is printed anew.
  useEffect(() => {
    if (refusal) next();
  }, [refusal, next]);
  const print = async (): Promise<boolean> => {
    const made = await command.run({ input: { formId, key: key() } });
    if (!made) return false;
    next();
    saveFile('listek.pdf', 'application/pdf', made.pdf);
    onPrinted();
    return true;
  };
  return (
    <section className="panel stack-s" aria-labelledby="slip">
      <Heading id="slip">{t('slip.title')}</Heading>
      <p>{t('slip.text')}</p>
      {code ? (
        <div role="status">
          <p>{t('slip.code')}</p>
          <p className="code">{code}</p>
          <p className="quiet small">{t('slip.once')}</p>
        </div>
      ) : null}
      <div>
        <SureButton button={t('slip.print')} of={t('slip.title')} title={t('slip.print')} command={command} run={print}>
          <p>{t(code ? 'slip.newInstead' : 'slip.newCode')}</p>
        </SureButton>
      </div>
    </section>
  );
};

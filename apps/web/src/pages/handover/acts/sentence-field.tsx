import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../api/refusal';
import { AreaField } from '../../../forms/field';
import { FindingsNote } from '../../../forms/findings-note';

/** The sentence beside a reason that needs one, and what was marked in it. */
export const SentenceField = ({
  error,
  refusal,
  sent,
  box,
  confirmBox,
}: {
  readonly error: string | undefined;
  readonly refusal: Refusal | null;
  /** As it was sent. */
  readonly sent: string;
  readonly box: UseFormRegisterReturn;
  readonly confirmBox: UseFormRegisterReturn;
}) => {
  const { t } = useTranslation('handover');
  return (
    <>
      <AreaField
        label={t('acts.sentence')}
        hint={t('acts.sentenceHint')}
        error={error}
        rows={2}
        maxLength={200}
        {...box}
      />
      <FindingsNote refusal={refusal} field="sentence" text={sent} box={confirmBox} />
    </>
  );
};

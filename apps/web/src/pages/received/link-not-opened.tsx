import { useTranslation } from 'react-i18next';
import type { AskFailed } from '../../api/ask';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Message } from '../../parts/message';

/** The link and the code opened nothing: why, and what to do. */
export const LinkNotOpened = ({
  failure,
  again,
  onOther,
}: {
  readonly failure: AskFailed;
  readonly again: () => void;
  /** The code is typed once more. */
  readonly onOther: () => void;
}) => {
  const { t } = useTranslation(['received', 'frame']);
  const isNotValid = failure.code === 'LINK_NOT_VALID' || failure.code === 'NOT_FOUND';
  return (
    <>
      {isNotValid ? (
        <Message tone="careful">
          <p>{t('link.notValid')}</p>
        </Message>
      ) : (
        <FailureNote failure={failure} again={again} />
      )}
      <p>
        <Button onClick={onOther}>{t('frame:back')}</Button>
      </p>
    </>
  );
};

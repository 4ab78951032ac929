import { useTranslation } from 'react-i18next';
import type { AskFailed } from '../../api/ask';
import { Message } from '../../parts/message';

/** In the place of what is hidden: it may have changed, or that cannot be found out now. */
export const HiddenNote = ({ failure }: { readonly failure: AskFailed | null }) => {
  const { t } = useTranslation('handover');
  return (
    <div role="status">
      <Message tone="careful">
        <p>{failure ? t('noConnection') : `${t('hidden')}…`}</p>
      </Message>
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button';
import { Message } from '../../parts/message';
import type { PreviewQuery } from './sending.documents';

/** What the service asks for by now and the person was not asked about: it does not pass, and a new form asks for it. */
export const PreviewLacks = ({
  fields,
  onAsk,
}: {
  readonly fields: PreviewQuery['handoverPreview']['fields'];
  readonly onAsk: () => void;
}) => {
  const { t } = useTranslation('sending');
  const lacking = fields.filter(({ code }) => code === 'AGREEMENT_NARROWER').map(({ name }) => name);
  if (lacking.length === 0) return null;
  return (
    <Message>
      <p>{t('preview.lacks', { what: lacking.join(', ') })}</p>
      <p>
        <Button size="s" onClick={onAsk}>
          {t('preview.askAnew')}
        </Button>
      </p>
    </Message>
  );
};

import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { useTold } from '../../parts/use-told';
import { SendPlacesLinkDocument } from './places.documents';

/** Sends the mail with a link that states places without a login, to the addresses of the service. */
export const LinkByMail = ({ serviceId, name }: { readonly serviceId: string; readonly name: string }) => {
  const { t } = useTranslation('places');
  const { run, isRunning, refusal, failure } = useCommand(SendPlacesLinkDocument, { quiet: true });
  const [sentTo, setSentTo] = useTold<number>();
  return (
    <div className="stack-s small">
      <div className="row">
        <Button
          look="quiet"
          size="s"
          disabled={isRunning}
          onClick={() => void run({ input: { serviceId } }).then((sent) => setSentTo(sent?.addresses ?? null))}
        >
          <ActOn act={t('link.send')} what={name} />
        </Button>
        <span role="status">{sentTo === null ? '' : t('link.sent', { count: sentTo })}</span>
      </div>
      <Outcome refusal={refusal} failure={failure} />
    </div>
  );
};

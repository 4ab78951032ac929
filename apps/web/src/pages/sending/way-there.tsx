import { useTranslation } from 'react-i18next';
import { Message } from '../../parts/message';
import { ServiceContacts } from '../need/service-contacts';
import type { PreviewQuery } from './sending.documents';
import type { Draft } from './draft';

/** How the request will reach the service, before it is sent: whether anything goes there at all, or the sender calls. */
export const WayThere = ({
  draft: { serviceId },
  preview: { channel, addressMissing },
}: {
  readonly draft: Draft;
  readonly preview: PreviewQuery['handoverPreview'];
}) => {
  const { t } = useTranslation('sending');
  if (!serviceId) return null;
  const way = addressMissing ? 'noAddress' : channel;
  return (
    <Message tone={channel === 'phone_or_post' ? 'careful' : 'note'}>
      <p>{t(`way.${way as 'platform'}`)}</p>
      {channel === 'phone_or_post' ? <ServiceContacts serviceId={serviceId} /> : null}
    </Message>
  );
};

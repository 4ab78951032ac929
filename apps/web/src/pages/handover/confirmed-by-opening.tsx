import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { AcknowledgeHandoverDocument } from './acts.documents';
import { confirmsByOpening } from './opening';
import type { Opened } from './use-handover';

/**
 * Confirms receipt when the service opens a request that was just sent, once, and says so quietly. Where that was refused
 * or failed nothing is said: the request is read all the same, and the button to confirm it stays.
 */
export const ConfirmedByOpening = ({ handover }: { readonly handover: Opened }) => {
  const { t } = useTranslation('handover');
  const { run } = useCommand(AcknowledgeHandoverDocument);
  const { key } = useCommandKey();
  const wasTried = useRef(false);
  const [isDone, setDone] = useState(false);
  const { id } = handover;
  const confirms = confirmsByOpening(handover);
  useEffect(() => {
    if (!confirms || wasTried.current) return;
    wasTried.current = true;
    void run({ input: { handoverId: id, key: key() } }).then((done) => setDone(done !== null));
  });
  return <div role="status">{isDone ? <p className="quiet">{t('opening.confirmed')}</p> : null}</div>;
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/button';

/** Copies the address of a public page. Where the browser does not let it, the address is shown to be copied by hand. */
export const ShareLink = ({ path }: { readonly path: string }) => {
  const { t } = useTranslation('service');
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle');
  const address = (): string => new URL(path, window.location.origin).href;
  const copy = (): void => {
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(address()))
      .then(
        () => setState('copied'),
        () => setState('shown'),
      );
  };
  return (
    <span className="row">
      <Button size="s" onClick={copy}>
        {t('share.copy')}
      </Button>
      <span role="status" className="small">
        {state === 'copied' ? t('share.copied') : null}
        {state === 'shown' ? `${t('share.byHand')} ${address()}` : null}
      </span>
    </span>
  );
};

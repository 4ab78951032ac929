import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Dialog } from './dialog';

/** A file that is for the client alone: fetched once whoever asks for it was checked. The address holds an id only. */
export const IdentityCheckedFile = ({ address, label }: { readonly address: string; readonly label: string }) => {
  const { t } = useTranslation(['statement', 'frame']);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" size="s" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog title={t('statement:file.title')} open={isOpen} onClose={() => setOpen(false)}>
        <p>{t('statement:file.text')}</p>
        <p className="row">
          <a href={`${address}?identityChecked=true`} download onClick={() => setOpen(false)}>
            {t('statement:file.checked')}
          </a>
          <Button look="quiet" onClick={() => setOpen(false)}>
            {t('frame:cancel')}
          </Button>
        </p>
      </Dialog>
    </>
  );
};

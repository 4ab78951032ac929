import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../forms/field';
import { Button } from '../../parts/button';
import { Message } from '../../parts/message';
import { PageTitle } from '../../parts/page-title';
import { useFocusOn } from '../../parts/use-focus-on';
import { useLinkToken } from '../links/use-link-token';
import { EnquiryByLink } from './enquiry-by-link';
import { HandoverByLink } from './handover-by-link';
import './received.css';

/** A code in the one spelling it is kept in. */
const spelled = (code: string): string => code.trim().toUpperCase().replaceAll(/\s+/gu, '-');

/** A service without an account answers: the link of the mail and the code beside it open one request or one enquiry. */
export const Page = () => {
  const { t } = useTranslation('received');
  const token = useLinkToken();
  const [reference, setReference] = useState<string | null>(null);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { code: '' } });
  const place = useFocusOn(reference ?? 'asked', 'asked');
  const open = handleSubmit(({ code }) => setReference(spelled(code)));
  return (
    <div className="stack text">
      <PageTitle title={t('link.title')}>
        {t('link.title')} {reference}
      </PageTitle>
      {token === '' ? (
        <Message tone="careful">
          <p>{t('link.noToken')}</p>
        </Message>
      ) : reference === null ? (
        <div ref={place} tabIndex={-1} className="stack">
          <p>{t('link.lead')}</p>
          <form className="panel stack" noValidate onSubmit={(event) => void open(event)}>
            <TextField
              label={t('link.code')}
              hint={t('link.codeHint')}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
              error={formState.errors.code?.message}
              {...register('code', { validate: (code) => code.trim() !== '' || t('link.missing') })}
            />
            <p>
              <Button look="main" nativeType="submit">
                {t('link.open')}
              </Button>
            </p>
          </form>
        </div>
      ) : (
        <div ref={place} tabIndex={-1} className="stack" role="group" aria-label={reference}>
          {reference.startsWith('D-') ? (
            <EnquiryByLink token={token} reference={reference} onOther={() => setReference(null)} />
          ) : (
            <HandoverByLink token={token} reference={reference} onOther={() => setReference(null)} />
          )}
        </div>
      )}
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button } from '../../parts/button';
import { useFocusOn } from '../../parts/use-focus-on';
import { AgreementAsking } from './agreement-asking';
import { FormRecording } from './form-recording';
import type { Draft } from './draft';

/** What the person is asked to agree to: chosen, printed, explained, and what they said written down. */
export const AgreementStep = ({ draft, onDone }: { readonly draft: Draft; readonly onDone: () => void }) => {
  const { t } = useTranslation('sending');
  const [address, setAddress] = useSearchParams();
  const formId = address.get('formular');
  const heading = useFocusOn<HTMLHeadingElement>(formId ?? 'none', formId ?? 'none');
  const setForm = (id: string | null): void => {
    const next = new URLSearchParams(address);
    next.set('krok', 'souhlas');
    if (id) next.set('formular', id);
    else next.delete('formular');
    setAddress(next);
  };
  return (
    <section className="stack" aria-labelledby="agreement">
      <h2 id="agreement" ref={heading} tabIndex={-1}>
        {t('agreement.title')}
      </h2>
      {formId ? (
        <FormRecording
          formId={formId}
          after={(isAnswered) => (
            <p className="row">
              <Button look={isAnswered ? 'main' : 'other'} onClick={onDone}>
                {t('agreement.next')}
              </Button>
              <Button look="quiet" onClick={() => setForm(null)}>
                {t('agreement.another')}
              </Button>
            </p>
          )}
        />
      ) : (
        <AgreementAsking draft={draft} onAsked={setForm} onSkip={onDone} />
      )}
    </section>
  );
};

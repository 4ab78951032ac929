import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { TextField } from '../../forms/field';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { PageTitle } from '../../parts/page-title';
import { Slip } from './slip';
import { AgreementByCodeDocument } from './withdraw.documents';

const characters = 10;

/** The code as the server counts it: letters and digits alone. */
const plain = (code: string): string => code.replace(/[\s-]/g, '');

/** Taking consent back with the code on the slip: no account, no name, and the code never in an address. */
export const Page = () => {
  const { t } = useTranslation('consent');
  const [code, setCode] = useState<string | null>(null);
  const slip = useCommand(AgreementByCodeDocument, { quiet: true });
  const [items, setItems] = useState<readonly { readonly number: number; readonly inForce: boolean }[]>([]);
  const form = useForm({ defaultValues: { code: '' } });
  const { errors } = form.formState;

  const open = form.handleSubmit(async (values) => {
    const shown = await slip.run({ input: { code: values.code } });
    if (!shown) return;
    setItems(shown.items);
    setCode(values.code);
  });

  return (
    <div className="stack text">
      <PageTitle title={t('withdraw.title')} />
      {code === null ? (
        <>
          <p>{t('withdraw.lead')}</p>
          <form className="stack panel" onSubmit={(event) => void open(event)} noValidate autoComplete="off">
            <TextField
              label={t('withdraw.code')}
              hint={t('withdraw.codeHint')}
              error={errors.code?.message}
              maxLength={40}
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
              {...form.register('code', {
                validate: (value) => plain(value).length === characters || t('withdraw.short'),
              })}
            />
            <Outcome refusal={slip.refusal} failure={slip.failure} />
            <div>
              <Button look="main" nativeType="submit" disabled={slip.isRunning}>
                {t('withdraw.open')}
              </Button>
            </div>
          </form>
          <p className="quiet">{t('withdraw.otherWays')}</p>
        </>
      ) : (
        <Slip
          code={code}
          items={items}
          onChange={setItems}
          onLeave={() => {
            setCode(null);
            setItems([]);
            form.reset();
            slip.forget();
          }}
        />
      )}
    </div>
  );
};

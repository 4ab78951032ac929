import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { RadioField } from '../../forms/field';
import { useSession } from '../../frame/session';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Outcome } from '../../parts/outcome';
import { PageTitle } from '../../parts/page-title';
import { useTold } from '../../parts/use-told';
import { EndOfAccount } from './end-of-account';
import { ChangeSettingsDocument, MySettingsDocument, type MySettingsQuery } from './listing.documents';

type Pace = MySettingsQuery['myNotificationPreferences']['information'];
const paces = ['IMMEDIATELY', 'DAILY', 'NONE'] as const satisfies readonly Pace[];

const MailForm = ({ pace }: { readonly pace: Pace }) => {
  const { t } = useTranslation(['listing', 'frame']);
  const { register, handleSubmit } = useForm<{ pace: Pace }>({ defaultValues: { pace } });
  const { run, isRunning, refusal, failure } = useCommand(ChangeSettingsDocument);
  const [isSaved, setSaved] = useTold<true>();
  const save = handleSubmit(async (values) => {
    if (await run({ input: { information: values.pace } })) setSaved(true);
  });
  return (
    <form className="stack" onSubmit={(event) => void save(event)} onChange={() => setSaved(null)}>
      <RadioField
        label={t('settings.pace')}
        hint={t('settings.paceHint')}
        {...register('pace')}
        choices={paces.map((value) => ({
          value,
          label: t(`settings.paces.${value}`),
          hint: t(`settings.paceHints.${value}`),
        }))}
      />
      <Outcome refusal={refusal} failure={failure} />
      <div className="row">
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('frame:save')}
        </Button>
        <span role="status">{isSaved ? t('settings.saved') : ''}</span>
      </div>
    </form>
  );
};

/** One's own account: how often mails come, and its end. */
export const Page = () => {
  const { t } = useTranslation(['listing', 'frame']);
  const { me } = useSession();
  const { data, error, refetch } = useReading(MySettingsDocument, {}, { when: me !== null });
  if (!me) {
    return (
      <>
        <PageTitle title={t('frame:mustLogIn.title')} />
        <p>
          <a href="/auth/login?return=%2Fnastaveni">{t('frame:logIn')}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <PageTitle title={t('settings.title')} />
      <div className="stack-l text">
        <section className="stack panel" aria-labelledby="mails">
          <h2 id="mails">{t('settings.mails')}</h2>
          {error ? <FailureNote failure={error} again={() => void refetch()} /> : null}
          {data ? <MailForm pace={data.myNotificationPreferences.information} /> : error ? null : <Loading />}
        </section>
        <EndOfAccount accountId={me.accountId} />
      </div>
    </>
  );
};

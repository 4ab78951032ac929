import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { findingsOf } from '../../forms/findings';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Outcome } from '../../parts/outcome';
import { useUnsavedForm } from '../../parts/unsaved-forms';
import { useLeaving } from '../../parts/use-leaving';
import { ChangeNeedDocument, NeedWishDocument, type NeedPartsFragment } from './cases.documents';
import { NeedFields } from './need-fields';
import type { NeedForm } from './need-form';
import { WishFindings } from './wish-findings';

interface Changing {
  readonly need: NeedPartsFragment;
  readonly onDone: () => void;
}

/** Changes a need, or says that it is over. What the person wished to say is opened for it, once, which is logged. */
export const NeedChanging = ({ need, onDone }: Changing) => {
  const [isOpened, setOpened] = useState(false);
  const { data, error, refetch } = useReading(NeedWishDocument, { needId: need.id }, { person: true, when: !isOpened });
  if (data && !isOpened) setOpened(true);
  if (data) return <ChangeForm need={need} wished={data.needWish.text ?? ''} onDone={onDone} />;
  return error ? <FailureNote failure={error} again={() => void refetch()} /> : <Loading />;
};

const ChangeForm = ({ need, wished, onDone }: Changing & { readonly wished: string }) => {
  const { t } = useTranslation(['cases', 'frame']);
  // As it was when the form was filled: what somebody else changed since is not overwritten unseen.
  const [{ version }] = useState(need);
  const form = useForm<NeedForm>({
    defaultValues: { kind: need.kind, urgency: need.urgency, district: need.district ?? '', wish: wished },
  });
  const { run, isRunning, refusal, failure } = useCommand(ChangeNeedDocument);
  const [wishConfirmed, setConfirmed] = useState(false);
  const wish = useWatch({ control: form.control, name: 'wish' });
  const change = async (input: { readonly closed: true } | NeedForm): Promise<void> => {
    const made = await run({
      input: {
        needId: need.id,
        version,
        wishConfirmed,
        ...('closed' in input
          ? { closed: true }
          : {
              urgency: input.urgency,
              district: input.district || null,
              ...(input.wish.trim() === wished.trim() ? {} : { wish: input.wish.trim() || null }),
            }),
      },
    });
    if (made) onDone();
  };
  const closing = useLeaving(form.formState.isDirty, () => void change({ closed: true }));
  useUnsavedForm(form.formState.isDirty && !isRunning);
  const { leave, question } = useLeaving(form.formState.isDirty, onDone);
  const submit = form.handleSubmit(change);
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <NeedFields
        withKind={false}
        field={(name) => form.register(name)}
        errorOf={(name) => form.formState.errors[name]?.message}
      />
      {wished ? <p className="quiet small">{t('cases:needs.wishLogged')}</p> : null}
      <WishFindings refusal={refusal} text={wish} onConfirm={setConfirmed} />
      <Outcome refusal={findingsOf(refusal, 'wish').length > 0 ? null : refusal} failure={failure} />
      <p className="row">
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('frame:save')}
        </Button>
        <Button disabled={isRunning} onClick={closing.leave}>
          {t('cases:needs.close')}
        </Button>
        <Button look="quiet" onClick={leave}>
          {t('frame:cancel')}
        </Button>
      </p>
      {question}
      {closing.question}
    </form>
  );
};

import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { findingsOf } from '../../forms/findings';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { useUnsavedForm } from '../../parts/unsaved-forms';
import { useLeaving } from '../../parts/use-leaving';
import { AddNeedDocument } from './cases.documents';
import { NeedFields } from './need-fields';
import { emptyNeed, type NeedForm } from './need-form';
import { WishFindings } from './wish-findings';

/** Adds a need to a case. */
export const NeedAdding = ({ caseId, onDone }: { readonly caseId: string; readonly onDone: () => void }) => {
  const { t } = useTranslation(['cases', 'frame']);
  const form = useForm<NeedForm>({ defaultValues: emptyNeed });
  const { run, isRunning, refusal, failure } = useCommand(AddNeedDocument);
  const { key } = useCommandKey();
  const [wishConfirmed, setConfirmed] = useState(false);
  const wish = useWatch({ control: form.control, name: 'wish' });
  const { errors } = form.formState;
  useUnsavedForm(form.formState.isDirty && !isRunning);
  const { leave, question } = useLeaving(form.formState.isDirty, onDone);
  const submit = form.handleSubmit(async ({ kind, urgency, district, ...rest }) => {
    const made = await run({
      input: {
        caseId,
        key: key(),
        kind,
        urgency,
        district: district || null,
        wish: rest.wish || null,
        wishConfirmed,
      },
    });
    if (made) onDone();
  });
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <NeedFields
        field={(name) => form.register(name, name === 'kind' ? { required: t('cases:new.kindMissing') } : {})}
        errorOf={(name) => errors[name]?.message}
      />
      <WishFindings refusal={refusal} text={wish} onConfirm={setConfirmed} />
      <Outcome refusal={findingsOf(refusal, 'wish').length > 0 ? null : refusal} failure={failure} />
      <p className="row">
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('cases:needs.add')}
        </Button>
        <Button look="quiet" onClick={leave}>
          {t('frame:cancel')}
        </Button>
      </p>
      {question}
    </form>
  );
};

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { Button } from '../../parts/button';
import { CancelButton, FormDialog } from '../../parts/form-dialog';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { useTold } from '../../parts/use-told';
import { today } from '../../words/dates';
import { MoveReleaseDocument, type CasePartsFragment } from './cases.documents';
import { daysTo } from './days-to';
import { ReleaseFields } from './release-fields';
import { releaseInputOf, type ReleaseForm } from './release-form';
import { ReleaseWords } from './release-words';

const names = { 'release.earliest': 'earliest', 'release.latest': 'latest' } as const;
const fields = ['earliest', 'latest'] as const;

/** When the person leaves, and moving it in one act: deadlines, held places and waiting lists follow by themselves. */
export const Release = ({ one }: { readonly one: CasePartsFragment }) => {
  const { t } = useTranslation('cases');
  const [isOpen, setOpen] = useState(false);
  const [isMoved, setMoved] = useTold<true>();
  const days = one.release ? daysTo(today(), one.release.earliest) : null;
  return (
    <section className="panel stack" aria-labelledby="release">
      <h2 id="release">{t('release.title')}</h2>
      <p>
        <ReleaseWords release={one.release} />
        {days !== null && days > 0 ? (
          <>
            <br />
            <strong>{t('countdown.days', { count: days })}</strong>
          </>
        ) : null}
      </p>
      {isMoved ? (
        <Message tone="good">
          <p>{t('release.moved')}</p>
        </Message>
      ) : null}
      {one.owned ? (
        <p>
          <Button size="s" onClick={() => setOpen(true)}>
            {t('release.move')}
          </Button>
        </p>
      ) : null}
      <FormDialog title={t('release.move')} open={isOpen} onClose={() => setOpen(false)}>
        <Moving
          one={one}
          onMoved={() => {
            setOpen(false);
            setMoved(true);
          }}
        />
      </FormDialog>
    </section>
  );
};

const Moving = ({ one, onMoved }: { readonly one: CasePartsFragment; readonly onMoved: () => void }) => {
  const { t } = useTranslation(['cases', 'frame']);
  const { run, isRunning, refusal, failure } = useCommand(MoveReleaseDocument);
  const { key } = useCommandKey();
  const { register, handleSubmit, setError, formState } = useForm<ReleaseForm>({
    defaultValues: {
      earliest: one.release?.earliest ?? '',
      // One day is one day: left there, it would stand before the new one.
      latest: one.release && one.release.latest !== one.release.earliest ? one.release.latest : '',
      certain: one.release?.certain ?? false,
    },
  });
  const left = useFieldRefusal<ReleaseForm>(refusal, setError, fields, names);
  const submit = handleSubmit(async (form) => {
    if (await run({ input: { caseId: one.id, key: key(), release: releaseInputOf(form) } })) onMoved();
  });
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <p>{t('cases:release.moveText')}</p>
      <ReleaseFields field={(name) => register(name)} errorOf={(name) => formState.errors[name]?.message} />
      <p className="quiet small">{t('cases:release.emptyText')}</p>
      <Outcome refusal={left} failure={failure} />
      <p className="row">
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('cases:release.move')}
        </Button>
        <CancelButton />
      </p>
    </form>
  );
};

import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { CheckField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { useSession } from '../../frame/session';
import { Button } from '../../parts/button';
import { LeaveGuard } from '../../parts/leave-guard';
import { Outcome } from '../../parts/outcome';
import { Written } from '../../parts/written';
import { daysAfter, today } from '../../words/dates';
import { ParticipantsDocument } from '../cases/participants.documents';
import { clientsOwn, FormLanguage, type ClientLanguage } from '../cases/form-language';
import { AskConsentDocument } from './sending.documents';
import type { Draft } from './draft';
import { topics } from './topics';

interface Form {
  steps: string[];
  topics: string[];
  toUnits: string[];
  until: string;
  followUp: boolean;
  language: ClientLanguage;
}

const steps = ['request', 'interview', 'confirmed', 'in_service'] as const;
const fields = ['until', 'steps', 'topics'] as const;
const names = { reportTopics: 'topics' } as const;
const daysValid = 200;

/** Chooses what the person will be asked: steps, what may be reported back and to whom, until when. */
export const AgreementAsking = ({
  draft,
  onAsked,
  onSkip,
}: {
  readonly draft: Draft;
  readonly onAsked: (formId: string) => void;
  readonly onSkip: () => void;
}) => {
  const { t } = useTranslation('sending');
  const { organisation } = useSession();
  const { data } = useReading(
    ParticipantsDocument,
    { caseId: draft.caseId ?? '' },
    { person: true, when: draft.caseId !== null },
  );
  const { register, handleSubmit, setError, formState } = useForm<Form>({
    defaultValues: {
      steps: ['request', 'interview', 'confirmed'],
      topics: ['arrival'],
      toUnits: organisation ? [organisation.id] : [],
      until: daysAfter(today(), daysValid),
      followUp: false,
      language: clientsOwn,
    },
  });
  const { run, isRunning, refusal, failure } = useCommand(AskConsentDocument, { quiet: true });
  const { key, next } = useCommandKey();
  const left = useFieldRefusal<Form>(refusal, setError, fields, names);
  const submit = handleSubmit(async (form) => {
    const made = await run({
      input: {
        handoverId: draft.id,
        key: key(),
        language: form.language,
        steps: form.steps,
        reportTopics: form.toUnits.length > 0 ? form.topics : [],
        reportToUnitIds: form.topics.length > 0 ? form.toUnits : [],
        until: form.until,
        followUp: form.followUp,
      },
    });
    if (!made) return;
    next();
    onAsked(made.id);
  });
  const units = [
    ...(organisation ? [{ id: organisation.id, name: organisation.name, isOwn: true }] : []),
    ...(data?.caseParticipants ?? [])
      .filter(({ endedAt }) => !endedAt)
      .map(({ unitId, unitName }) => ({ id: unitId, name: unitName, isOwn: false })),
  ];
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <LeaveGuard when={formState.isDirty && !formState.isSubmitting} />
      <p className="text">{t('agreement.text')}</p>
      <div className="panel stack">
        <fieldset className="field-choices">
          <legend>{t('agreement.steps')}</legend>
          {steps.map((step) => (
            <CheckField
              key={step}
              label={t(`agreement.step.${step}`)}
              hint={t(`agreement.stepHint.${step}`)}
              value={step}
              {...register('steps')}
            />
          ))}
        </fieldset>
        <fieldset className="field-choices">
          <legend>{t('agreement.topics')}</legend>
          <div className="check-grid">
            {topics.map((topic) => (
              <CheckField key={topic} label={t(`agreement.topic.${topic}`)} value={topic} {...register('topics')} />
            ))}
          </div>
        </fieldset>
        <fieldset className="field-choices">
          <legend>{t('agreement.toUnits')}</legend>
          {units.map(({ id, name, isOwn }) => (
            <CheckField
              key={id}
              label={
                <>
                  {isOwn ? `${t('agreement.us')}: ` : null}
                  <Written>{name}</Written>
                </>
              }
              value={id}
              {...register('toUnits')}
            />
          ))}
        </fieldset>
        <FormLanguage {...register('language')} />
        <details>
          <summary>{t('agreement.more')}</summary>
          <div className="stack">
            <CheckField label={t('agreement.followUp')} {...register('followUp')} />
            <TextField
              label={t('agreement.until')}
              hint={t('agreement.untilHint')}
              error={formState.errors.until?.message}
              type="date"
              min={today()}
              {...register('until')}
            />
          </div>
        </details>
      </div>
      <Outcome refusal={left} failure={failure} />
      <p className="row">
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('agreement.prepare')}
        </Button>
        <Button look="quiet" onClick={onSkip}>
          {t('agreement.skip')}
        </Button>
      </p>
    </form>
  );
};

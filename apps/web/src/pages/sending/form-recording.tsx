import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { LeaveGuard } from '../../parts/leave-guard';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { useFocusOn } from '../../parts/use-focus-on';
import { ConsentFormDocument, RecordConsentDocument, type FormPartsFragment } from './form.documents';
import { ExplainedBy } from './explained-by';
import { FormItems, itemId } from './form-items';
import { HowAgreed, type Agreed } from './how-agreed';
import { Slip } from './slip';

/** A form of agreement: read it to the person, print it, write down what they said, give them the slip. */
export const FormRecording = ({
  formId,
  heading = 'h3',
  after,
}: {
  readonly formId: string;
  /** One below the heading it stands under. */
  readonly heading?: 'h2' | 'h3';
  /** What comes below, knowing whether everything is answered. */
  readonly after?: (isAnswered: boolean) => ReactNode;
}) => {
  const { data, error, refetch } = useReading(ConsentFormDocument, { id: formId }, { person: true });
  if (error) return <FailureNote failure={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <Recording form={data.consentForm} Heading={heading} />
      {after?.(data.consentForm.items.every(({ state }) => state !== 'requested'))}
    </>
  );
};

const Recording = ({ form, Heading }: { readonly form: FormPartsFragment; readonly Heading: 'h2' | 'h3' }) => {
  const { t } = useTranslation('sending');
  const waiting = form.items.filter(({ state }) => state === 'requested');
  const [answers, setAnswers] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [agreed, setAgreed] = useState<Agreed>({ by: form.requiredFrom, expressed: 'paper' });
  const [explainedBy, setExplainedBy] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const { run, isRunning, refusal, failure } = useCommand(RecordConsentDocument);
  const { key, next } = useCommandKey();
  const record = async (): Promise<void> => {
    const first = waiting.find(({ number }) => !answers.has(number));
    if (first) {
      setMissing(true);
      document.getElementById(itemId(first.number))?.querySelector('input')?.focus();
      return;
    }
    const numbers = (isGiven: boolean): number[] =>
      [...answers].filter(([, given]) => given === isGiven).map(([number]) => number);
    const made = await run({
      input: {
        key: key(),
        signingId: form.id,
        given: numbers(true),
        refused: numbers(false),
        ...agreed,
        explainedBy: explainedBy || null,
      },
    });
    if (!made) return;
    next();
    setAnswers(new Map());
    setCode(made.withdrawalCode);
  };
  const isAnswered = waiting.length === 0;
  const heading = useFocusOn<HTMLHeadingElement>(isAnswered, isAnswered);
  return (
    <div className="stack">
      <LeaveGuard when={answers.size > 0 && !isRunning} />
      <div className="panel stack">
        <p className="row">
          <strong>{t('form.print')}</strong>
          <a href={`/papers/consent-form/${form.id}`} download>
            {t('form.pdf')}
          </a>
        </p>
        <details>
          <summary lang={form.notice.locale}>{form.notice.title}</summary>
          <div className="stack-s text">
            {form.notice.sections.map((section) => (
              <div key={section.heading} lang={form.notice.locale}>
                <strong>{section.heading}</strong>
                <p>{section.text}</p>
              </div>
            ))}
            <p>{form.howToTakeBack}</p>
          </div>
        </details>
      </div>
      <div className="panel stack">
        <Heading ref={heading} tabIndex={-1}>
          {t(isAnswered ? 'form.answered' : 'form.said')}
        </Heading>
        {isAnswered ? null : (
          <p className="row">
            <Button size="s" onClick={() => setAnswers(new Map(waiting.map(({ number }) => [number, true])))}>
              {t('form.allYes')}
            </Button>
            <span className="quiet small">{t('form.allYesText')}</span>
          </p>
        )}
        <FormItems
          items={form.items}
          answers={answers}
          isChecked={isMissing}
          onAnswer={(number, isGiven) => setAnswers(new Map([...answers, [number, isGiven]]))}
        />
        {isAnswered ? null : (
          <>
            <HowAgreed agreed={agreed} onChange={setAgreed} />
            <ExplainedBy value={explainedBy} onChange={setExplainedBy} />
            {isMissing && answers.size < waiting.length ? (
              <Message tone="bad">
                <p>{t('form.missing', { count: waiting.length - answers.size })}</p>
              </Message>
            ) : null}
            <Outcome refusal={refusal} failure={failure} />
            <p>
              <Button look="main" disabled={isRunning} onClick={() => void record()}>
                {t('form.record')}
              </Button>
            </p>
          </>
        )}
      </div>
      {isAnswered && form.items.some(({ state }) => state === 'given' || state === 'renewed') ? (
        <Slip Heading={Heading} formId={form.id} code={code} onPrinted={() => setCode(null)} />
      ) : null}
    </div>
  );
};

import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCommand, useCommandKey } from '../../api/use-command';
import { useWatched } from '../../api/use-watched';
import { RadioField } from '../../forms/field';
import { OnlyFor } from '../../frame/only-for';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { PageTitle } from '../../parts/page-title';
import { Written } from '../../parts/written';
import { momentInWords } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import { HiddenNote } from '../handover/hidden-note';
import { AnswerFactDocument, ReceivedFactDocument, ReceivedFactMarkDocument } from './received.documents';
import './received.css';

const answers = ['yes', 'no', 'cannot_say'] as const;

const AnswerForm = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation(['received', 'frame']);
  const said = useSaid('received');
  const { run, isRunning, refusal, failure } = useCommand(AnswerFactDocument);
  const { key } = useCommandKey();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { answer: '' } });
  const send = handleSubmit(({ answer }) => run({ input: { factQuestionId: id, answer, key: key() } }));
  return (
    <form className="panel stack" noValidate onSubmit={(event) => void send(event)}>
      <RadioField
        label={t('fact.answer')}
        error={formState.errors.answer?.message}
        choices={answers.map((value) => ({ value, label: said('factAnswer', value) }))}
        {...register('answer', { required: t('frame:required') })}
      />
      <Outcome refusal={refusal} failure={failure} />
      <p>
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {t('fact.submit')}
        </Button>
      </p>
    </form>
  );
};

const FactPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation(['received', 'work']);
  const said = useSaid('received');
  const { data, isVisible, isGone, failure, again } = useWatched({
    document: ReceivedFactDocument,
    markDocument: ReceivedFactMarkDocument,
    variables: { id },
    markOf: ({ receivedFactQuestion }) => receivedFactQuestion.mark,
    markIn: ({ receivedFactQuestionMark }) => receivedFactQuestionMark,
  });
  const fact = isVisible ? data?.receivedFactQuestion : undefined;
  return (
    <>
      <p className="small">
        <Link to="/prace">{t('work:title')}</Link>
      </p>
      <PageTitle title={t('fact.title')}>
        {t('fact.title')} {fact?.code}
      </PageTitle>
      {isGone && data ? (
        <div role="status">
          <Message tone="careful">
            <p>{t('fact.gone')}</p>
          </Message>
        </div>
      ) : failure && data ? (
        <HiddenNote failure={failure} />
      ) : failure ? (
        <FailureNote failure={failure} again={again} />
      ) : null}
      {!fact && !failure ? <Loading /> : null}
      {fact ? (
        <>
          <section className="panel stack-s">
            <dl className="facts">
              <dt>{t('fact.whom')}</dt>
              <dd>{fact.name ? <Written>{fact.name}</Written> : t('fact.nobody')}</dd>
              <dt>{t('fact.question')}</dt>
              <dd>{fact.question}</dd>
            </dl>
            <p className="quiet small">{t('fact.logged')}</p>
          </section>
          {fact.answer && fact.answeredAt ? (
            <div role="status">
              <Message tone="good">
                <p>
                  {t('fact.gave', {
                    answer: said('factAnswer', fact.answer),
                    moment: momentInWords(fact.answeredAt),
                  })}
                </p>
              </Message>
            </div>
          ) : fact.name ? (
            <AnswerForm id={fact.id} />
          ) : null}
        </>
      ) : null}
    </>
  );
};

/** One question of fact to this unit, and its answer. */
export const Page = () => {
  const { id = '' } = useParams();
  return (
    <OnlyFor permission="handover.receive">
      <FactPage key={id} id={id} />
    </OnlyFor>
  );
};

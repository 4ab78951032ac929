import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, AskFailed } from '../../api/ask';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { CaseSubjectDocument } from '../cases/person.documents';
import { subjectFormOf } from '../cases/subject-form';
import { coded, fromSubject, numbers, yesNo, type Question } from './circumstances';
import { CircumstanceField } from './circumstance-field';
import { forget, hold } from './held-circumstances';

const all: readonly Question[] = [...coded, ...numbers, ...yesNo];

/** Circumstances of the person, as far as they matter for the services found. Nothing of it is kept anywhere. */
export const CircumstancesForm = ({
  caseId,
  asked,
}: {
  readonly caseId: string;
  /** Questions the services found depend on. */
  readonly asked: readonly Question[];
}) => {
  const { t } = useTranslation('need');
  // A new number draws the fields anew, with what was filled in for the reader.
  const [filled, setFilled] = useState(0);
  const others = all.filter((question) => !asked.includes(question));
  return (
    <section className="panel stack" aria-labelledby="circumstances">
      <h2 id="circumstances">{t('circumstances.title')}</h2>
      <p className="small">{t('circumstances.text')}</p>
      <FromRecord caseId={caseId} onFilled={() => setFilled(filled + 1)} />
      <div className="stack" key={filled}>
        {asked.map((question) => (
          <CircumstanceField key={question} caseId={caseId} question={question} />
        ))}
        <details>
          <summary>{t('circumstances.others')}</summary>
          <div className="stack">
            {others.map((question) => (
              <CircumstanceField key={question} caseId={caseId} question={question} />
            ))}
          </div>
        </details>
      </div>
      <p>
        <Button
          size="s"
          look="quiet"
          onClick={() => {
            forget();
            setFilled(filled + 1);
          }}
        >
          {t('circumstances.forget')}
        </Button>
      </p>
    </section>
  );
};

const FromRecord = ({ caseId, onFilled }: { readonly caseId: string; readonly onFilled: () => void }) => {
  const { t } = useTranslation('need');
  const [failure, setFailure] = useState<AskFailed | null>(null);
  const [isDone, setDone] = useState(false);
  const fill = async (): Promise<void> => {
    try {
      const { caseSubject } = await ask(CaseSubjectDocument, { caseId });
      hold(caseId, fromSubject(subjectFormOf(caseSubject)));
      setDone(true);
      onFilled();
    } catch (error) {
      if (!(error instanceof AskFailed)) throw error;
      setFailure(error);
    }
  };
  return (
    <div className="stack-s">
      <p>
        <Button size="s" onClick={() => void fill()}>
          {t('circumstances.fromRecord')}
        </Button>
      </p>
      <p className="quiet small" role="status">
        {t(isDone ? 'circumstances.filled' : 'circumstances.fromRecordText')}
      </p>
      {failure ? <FailureNote failure={failure} /> : null}
    </div>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand, useCommandKey } from '../../api/use-command';
import { usePages } from '../../api/use-reading';
import { SelectField } from '../../forms/field';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { Outcome } from '../../parts/outcome';
import { SureButton } from '../../parts/sure-button';
import { useFocusOn } from '../../parts/use-focus-on';
import { dayInWords, daysAfter, today } from '../../words/dates';
import {
  AskFactDocument,
  CaseFactsDocument,
  DraftFactQuestionDocument,
  type CaseFactsQuery,
} from './requests.documents';
import { facts as kinds } from './fact-kinds';
import { clientsOwn, FormLanguage, languageFrom } from './form-language';
import { UnitPicker, type PickedUnit } from './unit-picker';

const daysValid = 60;

type FactRow = CaseFactsQuery['factQuestions']['edges'][number]['node'];

/** One yes or no question to one partner, with the person's agreement. */
export const Facts = ({ caseId }: { readonly caseId: string }) => {
  const { t } = useTranslation('cases');
  const asked = usePages(CaseFactsDocument, { caseId }, ({ factQuestions }) => factQuestions, { person: true });
  if (asked.error) return <FailureNote failure={asked.error} again={asked.again} />;
  if (asked.isPending) return <Loading />;
  return (
    <>
      <p>{t('facts.text')}</p>
      <ul>
        {asked.nodes.map((fact) => (
          <FactLine key={fact.id} fact={fact} />
        ))}
      </ul>
      <MoreButton pages={asked} />
      <FactAsking caseId={caseId} />
    </>
  );
};

/** How a question stands; an answer that came stays, also after the agreement has ended. */
const FactState = ({ fact }: { readonly fact: FactRow }) => {
  const { t } = useTranslation('cases');
  if (fact.answer)
    return (
      <>
        <strong>{t(`answer.${fact.answer as 'yes'}`)}</strong>{' '}
        {fact.answeredAt ? <span className="quiet">({dayInWords(fact.answeredAt.slice(0, 10))})</span> : null}
      </>
    );
  if (fact.askedAt) return <span className="quiet">{t(fact.agreed ? 'facts.waits' : 'facts.ended')}</span>;
  return fact.agreed ? <FactSending fact={fact} /> : <span className="quiet">{t('facts.notAgreed')}</span>;
};

const FactLine = ({ fact }: { readonly fact: FactRow }) => {
  const place = useFocusOn<HTMLLIElement>(fact.askedAt, fact.askedAt);
  return (
    <li ref={place} tabIndex={-1}>
      <strong lang="cs">{fact.recipientName}</strong>: {fact.question} <FactState fact={fact} />
    </li>
  );
};

/** Sends a question the person agreed to. Their name goes with it, so that it is asked about once more. */
const FactSending = ({ fact }: { readonly fact: FactRow }) => {
  const { t } = useTranslation('cases');
  const command = useCommand(AskFactDocument);
  const { key } = useCommandKey();
  return (
    <SureButton
      button={t('facts.send')}
      of={fact.recipientName}
      title={t('facts.send')}
      command={command}
      run={async () => (await command.run({ input: { key: key(), factQuestionId: fact.id } })) !== null}
    >
      <p>{t('facts.sure', { whom: fact.recipientName, question: fact.question })}</p>
    </SureButton>
  );
};

const FactAsking = ({ caseId }: { readonly caseId: string }) => {
  const { t } = useTranslation('cases');
  const [fact, setFact] = useState('place_promised');
  const [unit, setUnit] = useState<PickedUnit | null>(null);
  const [language, setLanguage] = useState(clientsOwn);
  const navigate = useNavigate();
  const { run, isRunning, refusal, failure } = useCommand(DraftFactQuestionDocument, { quiet: true });
  const { key } = useCommandKey();
  return (
    <div className="stack">
      <h3>{t('facts.new')}</h3>
      <SelectField label={t('facts.what')} value={fact} onChange={({ currentTarget }) => setFact(currentTarget.value)}>
        {kinds.map((code) => (
          <option key={code} value={code}>
            {t(`fact.${code}`)}
          </option>
        ))}
      </SelectField>
      <UnitPicker label={t('facts.whom')} picked={unit} onPick={setUnit} />
      {unit ? (
        <FormLanguage
          value={language}
          onChange={({ currentTarget }) => setLanguage(languageFrom(currentTarget.value))}
        />
      ) : null}
      <Outcome refusal={refusal} failure={failure} />
      {unit ? (
        <p>
          <Button
            disabled={isRunning}
            onClick={() =>
              void run({
                input: {
                  caseId,
                  key: key(),
                  fact,
                  unitId: unit.id,
                  language,
                  until: daysAfter(today(), daysValid),
                },
              }).then((made) => made && navigate(`/pripad/${caseId}/souhlas/${made.consentFormId}`))
            }
          >
            {t('consent.prepare')}
          </Button>
        </p>
      ) : null}
    </div>
  );
};

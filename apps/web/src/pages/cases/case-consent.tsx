import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand, useCommandKey } from '../../api/use-command';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { daysAfter, today } from '../../words/dates';
import { clientsOwn, FormLanguage, languageFrom } from './form-language';
import { AskCaseConsentDocument, type AskCaseConsentInput } from './participants.documents';

/** How long an agreement about a case is asked for, where nobody says otherwise: the time the person is helped in. */
export const agreementDays = 365;

/** Prepares the form about a case and goes to it. */
export const CaseConsent = ({
  caseId,
  asked,
}: {
  readonly caseId: string;
  readonly asked: Pick<AskCaseConsentInput, 'participantUnitIds' | 'transferToUnitId' | 'recogniseNeedIds'>;
}) => {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const { run, isRunning, refusal, failure } = useCommand(AskCaseConsentDocument, { quiet: true });
  const { key } = useCommandKey();
  const [language, setLanguage] = useState(clientsOwn);
  return (
    <div className="stack-s">
      <FormLanguage value={language} onChange={({ currentTarget }) => setLanguage(languageFrom(currentTarget.value))} />
      <p>
        <Button
          size="s"
          disabled={isRunning}
          onClick={() =>
            void run({
              input: { caseId, key: key(), language, until: daysAfter(today(), agreementDays), ...asked },
            }).then((form) => form && navigate(`/pripad/${caseId}/souhlas/${form.id}`))
          }
        >
          {t('consent.prepare')}
        </Button>
      </p>
      <Outcome refusal={refusal} failure={failure} />
    </div>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWatched } from '../../api/use-watched';
import { Button } from '../../parts/button';
import { Loading } from '../../parts/loading';
import { Told } from '../../parts/told';
import { useTold } from '../../parts/use-told';
import { momentInWords } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import { AgreementNote } from '../handover/agreement-note';
import { ConditionsTable } from '../handover/conditions-table';
import '../handover/handover.css';
import { HiddenNote } from '../handover/hidden-note';
import { PassedData } from '../handover/passed-data';
import { StatePanel } from '../handover/state-panel';
import { Talk } from '../handover/talk';
import { LinkAnswerForm } from './link-answer-form';
import { LinkNotOpened } from './link-not-opened';
import { HandoverByLinkDocument, HandoverByLinkMarkDocument } from './received.documents';

const grave = new Set(['declined', 'place_withdrawn']);

/** A request opened by the link of a mail: what it says while it may be seen, what may be answered. Never a name. */
export const HandoverByLink = ({
  token,
  reference,
  onOther,
}: {
  readonly token: string;
  readonly reference: string;
  readonly onOther: () => void;
}) => {
  const { t } = useTranslation('received');
  const said = useSaid('received');
  const { data, isVisible, isGone, failure, again } = useWatched({
    document: HandoverByLinkDocument,
    markDocument: HandoverByLinkMarkDocument,
    variables: { token, reference },
    markOf: ({ handoverByLink }) => handoverByLink.handover.mark,
    markIn: ({ handoverByLinkMark }) => handoverByLinkMark,
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useTold<string>();
  if (failure && (isGone || !data)) return <LinkNotOpened failure={failure} again={again} onOther={onOther} />;
  if (!data) return <Loading />;
  const { serviceName, expiresAt, answers, reasons, handover } = data.handoverByLink;
  return (
    <>
      <p className="quiet" lang="cs">
        {serviceName}
      </p>
      <Told tone="good" sign={done}>
        <p>{t('link.done', { what: said('byLink', done ?? '').toLocaleLowerCase() })}</p>
      </Told>
      <StatePanel handover={handover} />
      <AgreementNote handover={handover} />
      {isVisible ? (
        <>
          <PassedData handover={handover} byLink />
          <p className="quiet">{t('link.noName')}</p>
          <ConditionsTable handover={handover} />
          <Talk handover={handover} byLink />
        </>
      ) : (
        <HiddenNote failure={failure} />
      )}
      <section className="stack" aria-labelledby="yours">
        <h2 id="yours">{t('link.yours')}</h2>
        {answers.length === 0 ? <p>{t('link.nothing')}</p> : null}
        {chosen && answers.includes(chosen) ? (
          <LinkAnswerForm
            key={chosen}
            held={{ token, reference }}
            answer={chosen}
            reasons={reasons.find(({ answer }) => answer === chosen)?.reasons ?? []}
            onBack={() => setChosen(null)}
            onDone={() => {
              setDone(chosen);
              setChosen(null);
            }}
          />
        ) : (
          <div className="stack-s link-answers">
            {[...answers.filter((one) => !grave.has(one)), ...answers.filter((one) => grave.has(one))].map(
              (answer, index) => (
                <Button
                  key={answer}
                  look={grave.has(answer) ? 'danger' : index === 0 ? 'main' : 'other'}
                  onClick={() => {
                    setDone(null);
                    setChosen(answer);
                  }}
                >
                  {said('byLink', answer)}
                </Button>
              ),
            )}
          </div>
        )}
      </section>
      <p className="quiet small">{t('link.works', { moment: momentInWords(expiresAt) })}</p>
    </>
  );
};

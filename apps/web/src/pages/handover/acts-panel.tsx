import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useSession } from '../../frame/session';
import { Button, ButtonLink } from '../../parts/button';
import { Told } from '../../parts/told';
import { useFocusOn } from '../../parts/use-focus-on';
import { useTold } from '../../parts/use-told';
import { useSaid } from '../../words/use-said';
import { ActForm, hasForm } from './act-form';
import { hasNoPlace } from './no-place';
import { actOrder, isGrave } from './act-order';
import type { Opened } from './use-handover';

/** Acts that have a page of their own. */
const pageOf = (act: string, { id, caseId }: Opened): string | null => {
  switch (act) {
    case 'send':
      return `/odeslani/${id}`;
    case 'draftReport':
      return `/zadost/${id}/zprava`;
    case 'prolongAgreement':
      return caseId ? `/pripad/${caseId}` : null;
    default:
      return null;
  }
};

/** What this reader may do now. */
const actsOf = (handover: Opened, can: (permission: string) => boolean): string[] => {
  const moves = handover.moves.map(({ act }) => act).filter((act) => act !== 'handOnWork' || can('handover.lead'));
  const isOpen = moves.some((act) => act !== 'confirmDeletion') && handover.state !== 'draft';
  return isOpen ? [...moves, 'withdrawConsent'] : moves;
};

/** What is said where there is nothing to do: whether anybody is waited for. */
const restsWith = ({ turn }: Opened): 'acts.none' | 'acts.waiting' =>
  turn === 'nobody' ? 'acts.none' : 'acts.waiting';

/** Everything that may be done with a handover now, the nearest first; a chosen one opens its form in the same place. */
export const ActsPanel = ({ handover }: { readonly handover: Opened }) => {
  const { t } = useTranslation(['handover', 'frame']);
  const said = useSaid('handover');
  const { can } = useSession();
  const asked = (useLocation().state as { readonly act?: string } | null)?.act ?? null;
  const [chosen, setChosen] = useState<string | null>(asked);
  const [done, setDone] = useTold<string>();
  const [left, setLeft] = useState(0);
  const heading = useFocusOn<HTMLHeadingElement>(left);
  const acts = actsOf(handover, can).filter((act) => hasForm(act) || pageOf(act, handover) !== null);
  const { main, near, rest } = actOrder(acts, {
    due: handover.deadline?.kind ?? null,
    isAsked: handover.questionTo === handover.side,
    isByPhone: handover.channel === 'phone_or_post',
  });
  const choose = (act: string): void => {
    setDone(null);
    setChosen(act);
  };
  const buttonOf = (act: string, look: 'main' | 'other' | 'quiet') => {
    const to = pageOf(act, handover);
    const label = said('act', `${act}.label`);
    return to ? (
      <ButtonLink key={act} look={look} to={to}>
        {label}
      </ButtonLink>
    ) : (
      <Button key={act} look={isGrave(act) ? 'danger' : look} onClick={() => choose(act)}>
        {label}
      </Button>
    );
  };
  return (
    <section className="stack" aria-labelledby="acts">
      <h2 id="acts" ref={heading} tabIndex={-1}>
        {t('acts.title')}
      </h2>
      <Told tone="good" sign={done}>
        <p>{said('act', `${done ?? ''}.done`)}</p>
      </Told>
      {chosen && acts.includes(chosen) ? (
        <ActForm
          key={chosen}
          handover={handover}
          handoverId={handover.id}
          act={chosen}
          onDone={() => {
            setDone(chosen);
            setChosen(null);
          }}
          onBack={() => {
            setChosen(null);
            setLeft(left + 1);
          }}
        />
      ) : (
        <>
          <p className="text quiet">{main ? said('act', `${main}.text`) : t(restsWith(handover))}</p>
          {handover.side === 'sender' && handover.caseId && hasNoPlace(handover.state) ? (
            <>
              <p className="text">{t('acts.noPlace')}</p>
              <p>
                <ButtonLink look="main" to={`/pripad/${handover.caseId}`}>
                  {t('acts.otherService')}
                </ButtonLink>
              </p>
            </>
          ) : null}
          <div className="row">
            {main ? buttonOf(main, 'main') : null}
            {near.map((act) => buttonOf(act, 'other'))}
          </div>
          {rest.length > 0 ? (
            <details>
              <summary>{t('acts.others')}</summary>
              <div className="row more-acts">{rest.map((act) => buttonOf(act, 'other'))}</div>
            </details>
          ) : null}
        </>
      )}
    </section>
  );
};

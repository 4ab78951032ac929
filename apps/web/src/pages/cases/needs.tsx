import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useCommand } from '../../api/use-command';
import { Button, ButtonLink } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { Tag } from '../../parts/tag';
import { useFocusWithin } from '../../parts/use-focus-within';
import { Written } from '../../parts/written';
import { useLabels } from '../../words/use-labels';
import { ChangeNeedDocument, type CasePartsFragment, type NeedPartsFragment } from './cases.documents';
import { NeedAdding } from './need-adding';
import { NeedChanging } from './need-changing';

/** What the person needs, and the way to services for it. */
export const Needs = ({ one }: { readonly one: CasePartsFragment }) => {
  const { t } = useTranslation('cases');
  const labels = useLabels();
  const [isAdding, setAdding] = useState(false);
  const place = useFocusWithin<HTMLElement>(isAdding);
  const open = one.needs.filter(({ closedAt }) => !closedAt);
  const closed = one.needs.filter(({ closedAt }) => closedAt);
  return (
    <section ref={place} tabIndex={-1} className="panel stack" aria-labelledby="needs">
      <div className="row-top">
        <h2 id="needs">{t('needs.title')}</h2>
        {one.owned && !isAdding ? (
          <Button size="s" onClick={() => setAdding(true)}>
            {t('needs.add')}
          </Button>
        ) : null}
      </div>
      {isAdding ? <NeedAdding caseId={one.id} onDone={() => setAdding(false)} /> : null}
      {open.length === 0 && !isAdding ? (
        <Empty title={t('needs.none')}>
          <p>{t('needs.emptyText')}</p>
        </Empty>
      ) : null}
      <ul className="plain-list">
        {open.map((need) => (
          <NeedLine key={need.id} need={need} caseId={one.id} isOwned={one.owned} />
        ))}
      </ul>
      {one.owned && open.length > 1 ? (
        <p>
          <Link to={`/pripad/${one.id}/sluzby`}>{t('needs.findTogether')}</Link>
        </p>
      ) : null}
      {closed.length > 0 ? (
        <details>
          <summary>{t('needs.closed', { count: closed.length })}</summary>
          <ul>
            {closed.map((need) => (
              <li key={need.id}>
                {labels.kind(need.kind)} {one.owned ? <Reopen need={need} /> : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
};

const NeedLine = ({
  need,
  caseId,
  isOwned,
}: {
  readonly need: NeedPartsFragment;
  readonly caseId: string;
  readonly isOwned: boolean;
}) => {
  const { t } = useTranslation('cases');
  const [address] = useSearchParams();
  const [isChanging, setChanging] = useState(false);
  // What was typed is there again after the form was shut by the button that opened it.
  const [wasOpened, setOpened] = useState(false);
  const place = useFocusWithin<HTMLSpanElement>(isChanging);
  const { districts } = useLabels();
  const kind = useLabels().kind(need.kind);
  const service = address.get('sluzba');
  const district = districts.find(({ code }) => code === need.district)?.name;
  return (
    <li className="need-line stack-s">
      <div className="row-top">
        <div className="stack-s">
          <h3>{kind}</h3>
          <div className="row">
            <Tag tone={need.urgency === 'urgent' ? 'careful' : 'plain'}>{t(`urgency.${need.urgency as 'soon'}`)}</Tag>
            {district ? <Written>{district}</Written> : null}
            {isOwned ? (
              <span className="quiet">
                {need.openHandovers ? t('needs.asked', { count: need.openHandovers }) : t('needs.notAsked')}
              </span>
            ) : null}
          </div>
        </div>
        {isOwned ? (
          <div className="row">
            <ButtonLink
              look="main"
              aria-label={`${t('needs.find')}: ${kind}`}
              to={`/pripad/${caseId}/potreba/${need.id}/sluzby${service ? `?sluzba=${encodeURIComponent(service)}` : ''}`}
            >
              {t('needs.find')}
            </ButtonLink>
            <span ref={place} tabIndex={-1}>
              <Button
                look="quiet"
                aria-expanded={isChanging}
                aria-label={`${t('needs.change')}: ${kind}`}
                onClick={() => {
                  setOpened(true);
                  setChanging(!isChanging);
                }}
              >
                {t('needs.change')}
              </Button>
            </span>
          </div>
        ) : null}
      </div>
      {need.mayPromise > 1 ? (
        <Message tone="careful">
          <p>{t('needs.severalAsked', { count: need.mayPromise })}</p>
        </Message>
      ) : null}
      {need.maybeTwice ? (
        <Message tone="careful">
          <p>{t('needs.maybeTwice')}</p>
        </Message>
      ) : null}
      {wasOpened ? (
        <div hidden={!isChanging}>
          <NeedChanging
            need={need}
            onDone={() => {
              setChanging(false);
              setOpened(false);
            }}
          />
        </div>
      ) : null}
    </li>
  );
};

const Reopen = ({ need }: { readonly need: NeedPartsFragment }) => {
  const { t } = useTranslation('cases');
  const labels = useLabels();
  const { run, isRunning, refusal, failure } = useCommand(ChangeNeedDocument);
  return (
    <>
      <Button
        look="quiet"
        size="s"
        disabled={isRunning}
        aria-label={`${t('needs.reopen')}: ${labels.kind(need.kind)}`}
        onClick={() =>
          void run({ input: { needId: need.id, version: need.version, closed: false, wishConfirmed: false } })
        }
      >
        {t('needs.reopen')}
      </Button>
      <Outcome refusal={refusal} failure={failure} />
    </>
  );
};

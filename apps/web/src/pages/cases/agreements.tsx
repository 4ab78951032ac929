import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { dayInWords, momentInWords } from '../../words/dates';
import { ItemState } from '../sending/item-words';
import { CaseConsentFormsDocument, type CaseConsentFormsQuery } from './agreements.documents';
import type { CasePartsFragment } from './cases.documents';
import { CaseWithdrawal } from './case-withdrawal';
import { Renewal } from './renewal';
import { RequestWithdrawal } from './request-withdrawal';
import { useCaseHandovers } from './use-case-handovers';

type Form = CaseConsentFormsQuery['caseConsentForms']['edges'][number]['node'];

/** What was given once and not taken back. */
const canBeRenewed: ReadonlySet<string> = new Set(['given', 'renewed', 'expired']);

/** Items about the case as a whole that still hold: taking part, taking over, being recognised. */
const wholeOf = (forms: readonly Form[]): Form['items'] =>
  forms
    .filter(({ handoverIds }) => handoverIds.length === 0)
    .flatMap(({ items }) => items)
    .filter(({ purpose, state }) => purpose !== 'confirm_fact' && (state === 'given' || state === 'renewed'));

/** What each may learn, in the order in which it was asked. */
const recipientsOf = (items: Form['items']): readonly (readonly [string, Form['items']])[] => {
  const recipients = [...new Set(items.map(({ recipientName }) => recipientName))];
  return recipients.map((one) => [one, items.filter(({ recipientName }) => recipientName === one)]);
};

/** What the person was asked, form by form, how each item stands, and taking it back for them. */
export const Agreements = ({ one }: { readonly one: CasePartsFragment }) => {
  const { t } = useTranslation('cases');
  const { id: caseId } = one;
  const forms = usePages(CaseConsentFormsDocument, { caseId }, ({ caseConsentForms }) => caseConsentForms, {
    person: true,
  });
  const handovers = useCaseHandovers(caseId);
  if (forms.error) return <FailureNote failure={forms.error} again={forms.again} />;
  if (forms.isPending) return <Loading />;
  if (forms.nodes.length === 0) return <p>{t('agreements.none')}</p>;
  const asked = new Set(forms.nodes.flatMap(({ handoverIds }) => handoverIds));
  const requests = handovers.nodes.filter(({ id }) => asked.has(id));
  return (
    <>
      {forms.nodes.map((form) => (
        <FormOfCase key={form.id} one={one} form={form} requests={requests} />
      ))}
      <MoreButton pages={forms} />
      <CaseWithdrawal caseId={caseId} items={wholeOf(forms.nodes)} />
      <RequestWithdrawal requests={requests} />
    </>
  );
};

const FormOfCase = ({
  one,
  form,
  requests,
}: {
  readonly one: CasePartsFragment;
  readonly form: Form;
  readonly requests: readonly { readonly id: string; readonly reference: string; readonly state: string }[];
}) => {
  const { t } = useTranslation('cases');
  const about = requests.filter(({ id }) => form.handoverIds.includes(id));
  const moment = momentInWords(form.askedAt);
  const renewable = form.items.filter(({ state }) => canBeRenewed.has(state));
  const isAsked = form.items.some(({ state }) => state === 'requested');
  const isGiven = form.items.some(({ state }) => state === 'given' || state === 'renewed');
  const act = t(isAsked ? 'agreements.record' : 'agreements.slip');
  return (
    <div className="stack-s">
      <h3>{t('agreements.form', { moment })}</h3>
      <p className="row small">
        {about.map(({ id, reference, state }) => (
          <Link key={id} to={state === 'draft' ? `/odeslani/${id}` : `/zadost/${id}`}>
            {t('agreements.request', { reference })}
          </Link>
        ))}
        {isAsked || isGiven ? (
          <Link to={`/pripad/${one.id}/souhlas/${form.id}`} aria-label={`${act}: ${moment}`}>
            {act}
          </Link>
        ) : null}
        {renewable.length > 0 ? (
          <>
            <a href={`/papers/receipt/${form.id}`} download aria-label={`${t('renewal.receipt')}: ${moment}`}>
              {t('renewal.receipt')}
            </a>
            <Renewal formId={form.id} moment={moment} agreementFrom={one.agreementFrom} items={renewable} />
          </>
        ) : null}
        <a href={`/papers/consent-form/${form.id}`} download aria-label={`${t('agreements.print')}: ${moment}`}>
          {t('agreements.print')}
        </a>
      </p>
      {recipientsOf(form.items).map(([recipient, items]) => (
        <div key={recipient} className="stack-s">
          <strong lang="cs">{recipient}</strong>
          <ol className="stack-s">
            {items.map(({ number, categoryText, purposeText, state, until, lacks }) => (
              <li key={number} value={number}>
                {categoryText} <ItemState state={state} />
                <br />
                <span className="quiet small">
                  {purposeText}. {t('agreements.until', { day: dayInWords(until) })}
                </span>
                {lacks ? <p className="small">{t('agreements.lacks', { what: lacks })}</p> : null}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommand, useCommandKey } from '../../api/use-command';
import { TextField } from '../../forms/field';
import { Button } from '../../parts/button';
import { CancelButton, FormDialog } from '../../parts/form-dialog';
import { IdentityCheckedFile } from '../../parts/identity-checked-file';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import type { CasePartsFragment } from './cases.documents';
import { EraseSubjectDocument, RestrictSubjectDocument } from './person.documents';

/** What the person may ask for: the statement, everything that is held, a restriction, the erasure. */
export const Rights = ({ one }: { readonly one: CasePartsFragment }) => {
  const { t } = useTranslation('cases');
  return (
    <>
      <h3>{t('rights.statement')}</h3>
      <p>{t('rights.statementText')}</p>
      <p className="row">
        <Link to={`/pripad/${one.id}/vypis`}>{t('rights.statementOpen')}</Link>
        <IdentityCheckedFile address={`/papers/export/${one.id}`} label={t('rights.export')} />
      </p>
      <Restriction one={one} />
      <Erasure one={one} />
    </>
  );
};

const Restriction = ({ one }: { readonly one: CasePartsFragment }) => {
  const { t } = useTranslation('cases');
  const { run, isRunning, refusal, failure } = useCommand(RestrictSubjectDocument);
  const { key, next } = useCommandKey();
  const [isLifted, setLifted] = useState(false);
  const isRestricted = one.restricted === true;
  const change = async (): Promise<void> => {
    if (!(await run({ input: { caseId: one.id, key: key(), restricted: !isRestricted } }))) return;
    next();
    setLifted(isRestricted);
  };
  return (
    <div className="stack-s">
      <h3>{t('rights.restriction')}</h3>
      <p>{t('rights.restrictionText')}</p>
      {isRestricted || isLifted ? (
        <Message tone={isRestricted ? 'careful' : 'good'}>
          <p>{t(isRestricted ? 'rights.isRestricted' : 'rights.isLifted')}</p>
        </Message>
      ) : null}
      <Outcome refusal={refusal} failure={failure} />
      <p className="row">
        <Button size="s" disabled={isRunning} onClick={() => void change()}>
          {t(isRestricted ? 'rights.lift' : 'rights.restrict')}
        </Button>
      </p>
    </div>
  );
};

const Erasure = ({ one }: { readonly one: CasePartsFragment }) => {
  const { t } = useTranslation(['cases', 'frame']);
  const [isOpen, setOpen] = useState(false);
  const [code, setCode] = useState('');
  const navigate = useNavigate();
  const { run, isRunning, refusal, failure, forget } = useCommand(EraseSubjectDocument, { quiet: true });
  const { key } = useCommandKey();
  const close = (): void => {
    forget();
    setCode('');
    setOpen(false);
  };
  const erase = async (): Promise<void> => {
    if (await run({ input: { caseId: one.id, code: code.trim(), key: key() } }))
      await navigate('/pripady', { state: { told: t('cases:rights.erased') } });
  };
  return (
    <div className="stack-s">
      <h3>{t('cases:rights.erasure')}</h3>
      <p>{t('cases:rights.erasureText')}</p>
      <p>
        <Button size="s" look="danger" onClick={() => setOpen(true)}>
          {t('cases:rights.erase')}
        </Button>
      </p>
      <FormDialog title={t('cases:rights.erasureSure')} open={isOpen} onClose={close}>
        <p>{t('cases:rights.erasureSureText')}</p>
        <TextField
          label={t('cases:rights.erasureCode', { code: one.code })}
          autoComplete="off"
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <Outcome refusal={refusal} failure={failure} />
        <p className="row">
          <Button look="danger" disabled={isRunning || code.trim() === ''} onClick={() => void erase()}>
            {t('cases:rights.erase')}
          </Button>
          <CancelButton />
        </p>
      </FormDialog>
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { AskFailed } from '../../api/ask';
import { FailureNote } from '../../parts/failure-note';
import { Message } from '../../parts/message';

/** Refusals of a link that opens nothing. */
const ofLinks = new Set(['LINK_NOT_VALID', 'INVITATION_NOT_VALID', 'NOT_FOUND']);

/** A link without its token, used, expired or wrong: what happened and, as `children`, what to do. */
export const LinkFailure = ({
  failure,
  again,
  children,
}: {
  /** Null: the address holds no token at all. */
  readonly failure: AskFailed | null;
  readonly again?: () => void;
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation('links');
  const isLinks = failure === null || ofLinks.has(failure.code);
  if (!isLinks) return <FailureNote failure={failure} {...(again ? { again } : {})} />;
  return (
    <Message tone="careful">
      <p>
        <strong>{t(failure === null ? 'noToken' : 'notValid')}</strong>
      </p>
      {children}
    </Message>
  );
};

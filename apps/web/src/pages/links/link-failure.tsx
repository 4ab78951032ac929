import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { AskFailed } from '../../api/ask';
import { FailureNote } from '../../parts/failure-note';
import { Message } from '../../parts/message';

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
  const isLinks = failure === null || failure.code === 'LINK_NOT_VALID' || failure.code === 'NOT_FOUND';
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

import { useEffect, useId, useRef } from 'react';
import { useSession } from '../../../frame/session';
import { useSaid } from '../../../words/use-said';
import { HandOnForm } from '../../team/hand-on-form';
import type { ActProps } from '../use-act';

/** Gives the opened request to somebody else of the team, or to all of it; for team leads. */
export const HandOnAct = ({
  assignedAccountId,
  ...props
}: ActProps & {
  /** Who works on it now; null: nobody. */
  readonly assignedAccountId: string | null;
}) => {
  const said = useSaid('handover');
  const { organisation } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const labelled = useId();
  useEffect(() => heading.current?.focus(), []);
  if (!organisation) return null;
  return (
    <section className="panel stack" aria-labelledby={labelled}>
      <h3 id={labelled} ref={heading} tabIndex={-1}>
        {said('act', `${props.act}.label`)}
      </h3>
      <HandOnForm {...props} assignedAccountId={assignedAccountId} organisationId={organisation.id} />
    </section>
  );
};

import { createContext, use, type ReactNode } from 'react';
import { useReading } from '../api/use-reading';
import { Loading } from '../parts/loading';
import { FailureNote } from '../parts/failure-note';
import { SessionDocument, type SessionQuery } from './session.documents';

type Me = NonNullable<SessionQuery['me']>;

/** Who looks at the pages. */
export interface Session {
  /** Null: nobody is logged in. */
  readonly me: Me | null;
  /** The organisation acted for; null where nobody is logged in or the account has no membership yet. */
  readonly organisation: Me['organisations'][number] | null;
  /** Whether the present role holds a permission. The API checks again; this only keeps dead ends out of sight. */
  readonly can: (permission: string) => boolean;
}

const nobody: Session = { me: null, organisation: null, can: () => false };
const SessionContext = createContext<Session>(nobody);

const sessionOf = (me: Me | null): Session =>
  me
    ? {
        me,
        organisation: me.organisations.find(({ id }) => id === me.current?.organisationId) ?? null,
        can: (permission) => me.current?.permissions.includes(permission) ?? false,
      }
    : nobody;

/** Who looks at the page. */
export const useSession = (): Session => use(SessionContext);

/** Asks once who is there, and tells all pages below. */
export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const { data, error, refetch } = useReading(SessionDocument, {});
  if (data) return <SessionContext value={sessionOf(data.me)}>{children}</SessionContext>;
  return error ? <FailureNote failure={error} again={() => void refetch()} /> : <Loading />;
};

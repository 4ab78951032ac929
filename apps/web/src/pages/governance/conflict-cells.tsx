import { useTranslation } from 'react-i18next';
import { Written } from '../../parts/written';
import { ago } from '../../words/ago';
import { useSaid } from '../../words/use-said';
import { language } from '../../words/words';
import type { ConflictsQuery } from './governance.documents';
import { saidValue } from './stored-value';

type Conflict = ConflictsQuery['registerConflicts']['edges'][number]['node'];

/** What {@link ConflictCells} holds, by the words `conflicts.*` of its columns. */
export const conflictColumns = ['what', 'own', 'register', 'since'] as const;

/** Cells of a row: in what a profile and the public register differ, since when. */
export const ConflictCells = ({
  conflict: { field, serviceName, ownerValue, registerValue, firstSeenAt },
  isHead,
}: {
  readonly conflict: Conflict;
  /** The first cell names the row. */
  readonly isHead: boolean;
}) => {
  const { t } = useTranslation('governance');
  const said = useSaid('governance');
  const Head = isHead ? 'th' : 'td';
  const inWords = (stored: string | null) => {
    const { kind, text } = saidValue(stored);
    return kind === 'text' ? <Written>{text}</Written> : t(kind === 'nothing' ? 'conflicts.nothing' : 'conflicts.more');
  };
  return (
    <>
      <Head {...(isHead ? { scope: 'row' } : {})}>
        {said('field', field)}
        <br />
        <span className="quiet small">
          {serviceName === null ? t('conflicts.whole') : <Written>{serviceName}</Written>}
        </span>
      </Head>
      <td>{inWords(ownerValue)}</td>
      <td>{inWords(registerValue)}</td>
      <td>{ago(firstSeenAt, new Date(), language())}</td>
    </>
  );
};

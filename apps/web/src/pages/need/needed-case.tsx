import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useReading } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { ClientCaseDocument, type CasePartsFragment } from '../cases/cases.documents';
import { ReleaseWords } from '../cases/release-words';

/** The case a page looks for services for, opened by the page's address. */
export const NeededCase = ({ children }: { readonly children: (one: CasePartsFragment) => ReactNode }) => {
  const { id = '' } = useParams();
  const { data, error, refetch } = useReading(ClientCaseDocument, { id }, { person: true });
  if (error) return <FailureNote failure={error} again={() => void refetch()} />;
  return data ? children(data.clientCase) : <Loading />;
};

/** Above a search for services: the way back to the case, what is looked for, and when the person is released. */
export const NeededHead = ({
  one,
  title,
  children,
}: {
  readonly one: CasePartsFragment;
  readonly title: string;
  readonly children?: ReactNode;
}) => {
  const { t } = useTranslation('need');
  return (
    <div className="stack-s">
      <Link to={`/pripad/${one.id}`}>
        ← {t('backToCase')} {one.code}
      </Link>
      <PageTitle title={title}>{children}</PageTitle>
      <p>
        {t('releaseOn')}: <ReleaseWords release={one.release} />
      </p>
    </div>
  );
};

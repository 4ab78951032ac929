import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReading } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { useLabels } from '../../words/use-labels';
import type { CasePartsFragment, NeedPartsFragment } from '../cases/cases.documents';
import '../cases/cases.css';
import { ItemChoice } from '../cases/item-choice';
import { caseCircumstances } from './case-circumstances';
import { HelperCard, type ServiceTogether } from './helper-card';
import { useHeld } from './held-circumstances';
import { SeveralNeedsDocument, type MatchTogetherFragment } from './matching.documents';
import { narrowedFilters, type Narrowed } from './narrowed-filters';
import './need.css';
import { NeededCase, NeededHead } from './needed-case';
import { PlaceNarrowing } from './place-narrowing';
import { helpersOf } from './several-needs';

/** The API takes so many needs at once. */
const needsAtMost = 8;

/** Services for several needs of one person at once: who helps with more of them in one place. */
export const Page = () => (
  <OnlyFor permission="handover.send">
    <NeededCase>{(one) => <SeveralNeeds one={one} />}</NeededCase>
  </OnlyFor>
);

const SeveralNeeds = ({ one }: { readonly one: CasePartsFragment }) => {
  const { t } = useTranslation('need');
  const labels = useLabels();
  const open = one.needs.filter(({ closedAt }) => !closedAt);
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(open.slice(needsAtMost).map(({ id }) => id)));
  const [narrowed, setNarrowed] = useState<Narrowed>({ where: 'region', withPlace: true });
  const chosen = open.filter(({ id }) => !left.has(id));
  return (
    <div className="stack-l">
      <NeededHead one={one} title={t('several.title')} />
      <section className="panel stack text" aria-label={t('narrow.title')}>
        <ItemChoice
          legend={t('several.which')}
          items={open.map(({ id, kind }) => [id, labels.kind(kind)] as const)}
          left={left}
          onLeave={setLeft}
        />
        <PlaceNarrowing narrowed={narrowed} hasDistrict={one.returnDistrict !== null} onNarrow={setNarrowed} />
      </section>
      {chosen.length < 2 ? (
        <Empty title={t('several.few')}>
          <p>{t('several.fewText')}</p>
        </Empty>
      ) : (
        <Helpers one={one} needs={chosen} narrowed={narrowed} />
      )}
    </div>
  );
};

const servicesOf = (hits: readonly MatchTogetherFragment[]): readonly ServiceTogether[] =>
  hits.flatMap(({ service, places, conditions }) => (service ? [{ ...service, places, conditions }] : []));

const Helpers = ({
  one,
  needs,
  narrowed,
}: {
  readonly one: CasePartsFragment;
  readonly needs: readonly NeedPartsFragment[];
  readonly narrowed: Narrowed;
}) => {
  const { t } = useTranslation('need');
  const labels = useLabels();
  const held = useHeld(one.id);
  const districtCode = one.returnDistrict?.code ?? null;
  const regionCode = labels.districts.find(({ code }) => code === districtCode)?.regionCode ?? null;
  const place = { districtCode, regionCode };
  // The search reads words, and those of the code list are the Czech ones it knows.
  const words = needs.map(({ kind }) => labels.kinds.find(({ code }) => code === kind)?.name ?? '');
  const { data, error, refetch } = useReading(
    SeveralNeedsDocument,
    {
      needs: words,
      filters: narrowedFilters(one, place, narrowed, held),
      circumstances: caseCircumstances(one, place, held),
    },
    { person: true, keeps: true, when: labels.kinds.length > 0 },
  );
  if (error) return <FailureNote failure={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const helpers = helpersOf(
    data.shortlistNeeds.flatMap(({ hits }) => servicesOf(hits)),
    needs,
  ).filter((helper) => helper.needs.length > 1);
  return (
    <>
      <section className="stack" aria-labelledby="together">
        <h2 id="together">{t('several.together')}</h2>
        <p role="status">{t('several.found', { count: helpers.length })}</p>
        {data.shortlistNeeds.some(({ total, hits }) => total > hits.length) ? (
          <p className="quiet small">{t('several.compared')}</p>
        ) : null}
        {helpers.length === 0 ? (
          <Empty title={t('several.nobody')}>
            <p>{t('several.nobodyText')}</p>
          </Empty>
        ) : (
          helpers.map((helper) => <HelperCard key={helper.id} caseId={one.id} helper={helper} />)
        )}
      </section>
      <section className="stack-s" aria-labelledby="single">
        <h2 id="single">{t('several.single')}</h2>
        <ul>
          {needs.map((need) => (
            <li key={need.id}>
              <Link to={`/pripad/${one.id}/potreba/${need.id}/sluzby`}>{labels.kind(need.kind)}</Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};

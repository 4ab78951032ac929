import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { usePages } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { PageTitle } from '../../parts/page-title';
import { useLabels } from '../../words/use-labels';
import type { CasePartsFragment, NeedPartsFragment } from '../cases/cases.documents';
import '../cases/cases.css';
import { caseCircumstances } from './case-circumstances';
import { chosenAtMost, useChosenForNeed } from './chosen-for-need';
import { questionsFor } from './circumstances';
import { CircumstancesForm } from './circumstances-form';
import { useHeld } from './held-circumstances';
import { MatchCard } from './match-card';
import { matchedOf } from './matched';
import { MatchingDocument } from './matching.documents';
import './need.css';
import { narrowedFilters, type Narrowed } from './narrowed-filters';
import { Narrowing } from './narrowing';
import { NeededCase, NeededHead } from './needed-case';
import { OfficeRequest } from './office-request';
import { PickedService } from './picked-service';
import { Shortlist } from './shortlist';
import { soughtDay } from './sought-day';

/** Services for one need of one person: places on the day of release, conditions checked, a shortlist. */
export const Page = () => (
  <OnlyFor permission="handover.send">
    <NeededCase>{(one) => <NeedOf one={one} />}</NeededCase>
  </OnlyFor>
);

const NeedOf = ({ one }: { readonly one: CasePartsFragment }) => {
  const { t } = useTranslation('need');
  const { needId = '' } = useParams();
  const need = one.needs.find(({ id }) => id === needId);
  if (need) return <Services one={one} need={need} />;
  return (
    <>
      <PageTitle title={t('title')} />
      <p>{t('needGone')}</p>
      <p>
        <Link to={`/pripad/${one.id}`}>{t('backToCase')}</Link>
      </p>
    </>
  );
};

const Services = ({ one, need }: { readonly one: CasePartsFragment; readonly need: NeedPartsFragment }) => {
  const { t } = useTranslation('need');
  const [address] = useSearchParams();
  const { districts } = useLabels();
  const labels = useLabels();
  const held = useHeld(one.id);
  const picked = address.get('sluzba');
  const [chosen, setChosen] = useChosenForNeed(need.id, picked);
  const [words, setWords] = useState('');
  const [narrowed, setNarrowed] = useState<Narrowed>({ where: 'region', withPlace: true });

  const districtCode = need.district ?? one.returnDistrict?.code ?? null;
  const regionCode = districts.find(({ code }) => code === districtCode)?.regionCode ?? null;
  const place = { districtCode, regionCode };
  const circumstances = caseCircumstances(one, place, held);
  const pages = usePages(
    MatchingDocument,
    {
      query: words || null,
      circumstances,
      filters: { kinds: [need.kind], ...narrowedFilters(one, place, narrowed, held) },
    },
    ({ searchServices }) => searchServices,
    { person: true, keeps: true, when: districtCode === null || regionCode !== null },
  );
  const found = matchedOf(pages.nodes).filter(({ id }) => id !== picked);
  const asked = questionsFor(found.flatMap(({ conditions }) => conditions?.answers.map(({ code }) => code.code) ?? []));
  const choose = (id: string, isChosen: boolean): void =>
    setChosen(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));

  return (
    <div className="stack-l">
      <NeededHead one={one} title={t('title')}>
        {t('titleFor')}: {labels.kind(need.kind)}
      </NeededHead>
      <div className="case-columns need-columns">
        <div className="stack">
          {picked ? (
            <PickedService
              id={picked}
              on={soughtDay(one.release)}
              circumstances={circumstances}
              isChosen={chosen.includes(picked)}
              onChoose={(isChosen) => choose(picked, isChosen)}
            />
          ) : null}
          <Narrowing
            words={words}
            narrowed={narrowed}
            hasDistrict={districtCode !== null}
            onWords={setWords}
            onNarrow={setNarrowed}
          />
          {pages.error ? <FailureNote failure={pages.error} again={pages.again} /> : null}
          {pages.isPending ? <Loading /> : null}
          <div className="stack-s">
            <h2>{t('results')}</h2>
            <p role="status">{pages.first ? t('found', { count: pages.first.searchServices.total }) : ''}</p>
            <p className="quiet">{t('howToChoose')}</p>
          </div>
          {pages.first && found.length === 0 ? (
            <Empty title={t('empty.title')}>
              <p>{t('empty.text')}</p>
            </Empty>
          ) : null}
          {found.map((service) => (
            <MatchCard
              key={service.id}
              service={service}
              isChosen={chosen.includes(service.id)}
              isFull={chosen.length >= chosenAtMost}
              onChoose={(isChosen) => choose(service.id, isChosen)}
            />
          ))}
          <MoreButton pages={pages} />
          <OfficeRequest caseId={one.id} needId={need.id} />
        </div>
        <CircumstancesForm caseId={one.id} asked={asked} />
      </div>
      <Shortlist caseId={one.id} needId={need.id} chosen={chosen} onAsked={() => setChosen([])} />
    </div>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { SelectField } from '../../forms/field';
import { OnlyFor } from '../../frame/only-for';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { dayInWords } from '../../words/dates';
import { CountTable } from './count-table';
import { QuarterCountsDocument } from './counts.documents';

const Counts = () => {
  const { t } = useTranslation('counts');
  const [quarter, setQuarter] = useState<string | null>(null);
  const { data, error, refetch } = useReading(QuarterCountsDocument, { quarter });
  if (error) return <FailureNote failure={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const { quarters, lists, quarter: shown, until } = data.quarterCounts;
  return (
    <>
      <SelectField label={t('quarter')} value={shown} onChange={({ currentTarget }) => setQuarter(currentTarget.value)}>
        {quarters.map((one) => (
          <option key={one} value={one}>
            {t('quarterOf', { number: Math.ceil(Number(one.slice(5, 7)) / 3), year: one.slice(0, 4) })}
          </option>
        ))}
      </SelectField>
      <p role="status">{t('from', { from: dayInWords(shown), until: dayInWords(until) })}</p>
      {lists.map((list) => (
        <CountTable key={[list.name, list.topic, list.month].join()} list={list} />
      ))}
    </>
  );
};

/**
 * How requests of the unit ended, how it went on after release, and for the coordinator what was asked for in vain:
 * closed quarters, no small numbers.
 */
export const Page = () => {
  const { t } = useTranslation('counts');
  return (
    <OnlyFor permission="counts.read">
      <div className="stack">
        <PageTitle title={t('title')} />
        <p className="text">{t('text')}</p>
        <Counts />
      </div>
    </OnlyFor>
  );
};

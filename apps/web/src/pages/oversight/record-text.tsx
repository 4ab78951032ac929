import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../parts/fact-list';
import { Message } from '../../parts/message';
import type { ProcessingRecordQuery } from './oversight.documents';

const Points = ({ points }: { readonly points: readonly string[] }) => (
  <ul>
    {points.map((point) => (
      <li key={point}>{point}</li>
    ))}
  </ul>
);

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="stack" aria-label={title}>
    <h3>{title}</h3>
    {children}
  </section>
);

/** The record as the program's rules give it; its text is Czech in both languages of the pages. */
export const RecordText = ({ record }: { readonly record: ProcessingRecordQuery['processingRecord'] }) => {
  const { t } = useTranslation('oversight');
  const { title, warning, activities, thirdCountries, safeguards, roles, stages, impact } = record;
  return (
    <article className="stack-l" lang="cs" aria-label={title}>
      <h2>{title}</h2>
      <Message tone="careful">
        <p>{warning}</p>
      </Message>
      {activities.map((activity) => (
        <section key={activity.name} className="panel stack rule" aria-label={activity.name}>
          <h3>{activity.name}</h3>
          <FactList
            facts={[
              [t('record.purposes'), <Points key="purposes" points={activity.purposes} />],
              [t('record.people'), activity.people],
              [t('record.data'), <Points key="data" points={activity.data} />],
              [t('record.recipients'), <Points key="recipients" points={activity.recipients} />],
              [t('record.retention'), <Points key="retention" points={activity.retention} />],
            ]}
          />
        </section>
      ))}
      <Part title={t('record.countries')}>
        <p>{thirdCountries}</p>
      </Part>
      <Part title={t('record.safeguards')}>
        <Points points={safeguards} />
      </Part>
      <Part title={t('record.roles')}>
        <Points points={roles} />
      </Part>
      <Part title={t('record.stages')}>
        <FactList facts={stages.map(({ stage, fields }) => [stage, fields.join(', ')])} />
      </Part>
      <Part title={t('record.impact')}>
        {impact.map(({ heading, points }) => (
          <div key={heading} className="stack-s">
            <h4>{heading}</h4>
            <Points points={points} />
          </div>
        ))}
      </Part>
    </article>
  );
};

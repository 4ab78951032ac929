import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { SelectField } from '../../forms/field';
import { Empty } from '../../parts/empty';
import { PagedList } from '../../parts/paged-list';
import { useTold } from '../../parts/use-told';
import { HandOn } from './hand-on';
import { TeamRow } from './team-row';
import { TeamWorkDocument, type TeamRowFragment } from './team.documents';

const views = ['overdue', 'unassigned', 'myTurn', 'all'] as const;
type View = (typeof views)[number];

/** Requests of the unit on both sides, first those past their deadline, and handing them on. */
export const TeamWork = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('team');
  const heading = useId();
  const [view, setView] = useState<View>('overdue');
  const [chosen, setChosen] = useState<TeamRowFragment | null>(null);
  const [told, setTold] = useTold<string>();
  const filter = view === 'all' ? {} : { [view]: true };
  const pages = usePages(TeamWorkDocument, { filter }, ({ handovers }) => handovers, { keeps: true });
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{t('list.title')}</h2>
      <div className="text">
        <SelectField
          label={t('list.show')}
          value={view}
          onChange={({ currentTarget }) => setView(currentTarget.value as View)}
        >
          {views.map((value) => (
            <option key={value} value={value}>
              {t(`list.${value}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <p role="status">{told}</p>
      <PagedList pages={pages} empty={<Empty title={t(`list.empty.${view}`)} />}>
        {(rows) => (
          <ul className="plain-list stack-s" aria-busy={pages.isStale}>
            {rows.map((row) => (
              <TeamRow key={row.id} row={row} organisationId={organisationId} onHandOn={() => setChosen(row)} />
            ))}
          </ul>
        )}
      </PagedList>
      {chosen ? (
        <HandOn
          row={chosen}
          organisationId={organisationId}
          onClose={() => setChosen(null)}
          onDone={() => setTold(t('handOn.done', { reference: chosen.reference }))}
        />
      ) : null}
    </section>
  );
};

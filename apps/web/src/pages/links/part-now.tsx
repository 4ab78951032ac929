import { useTranslation } from 'react-i18next';
import { Written } from '../../parts/written';
import { labelOf } from '../../words/label-of';
import type { ServiceOfReminderQuery } from './links.documents';

/** A line of a part: what the house says, what the organisation wrote, and what the house says after it. */
interface Line {
  readonly key: string;
  readonly said?: string;
  readonly written?: string;
  readonly then?: string;
}

/** How one part of a profile reads to everybody now. */
export const PartNow = ({
  part,
  service,
}: {
  readonly part: string;
  readonly service: ServiceOfReminderQuery['service'];
}) => {
  const { t } = useTranslation('links');
  const rows: Record<string, readonly Line[]> = {
    contacts: service.contacts.map(({ id, function: what, phone, email, web, note }) => ({
      key: id,
      said: `${labelOf(what)}: `,
      written: [phone, email, web, note].filter(Boolean).join(', '),
    })),
    conditions: service.conditions.map(({ id, sentence }) => ({ key: id, written: sentence })),
    capacity: [{ key: 'places', said: service.places.sentence }],
    areas: [
      ...service.areas.map(({ code, name, level }) => ({ key: code, written: name, then: ` (${labelOf(level)})` })),
      ...service.prisons.map(({ code, name, form }) => ({ key: code, written: name, then: ` – ${labelOf(form)}` })),
    ],
  };
  const shown = rows[part] ?? [];
  if (shown.length === 0) return <p className="quiet">{t('reminder.empty')}</p>;
  return (
    <ul>
      {shown.map(({ key, said, written, then }) => (
        <li key={key}>
          {said}
          {written ? <Written>{written}</Written> : null}
          {then}
        </li>
      ))}
    </ul>
  );
};

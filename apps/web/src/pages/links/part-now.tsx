import { useTranslation } from 'react-i18next';
import { labelOf } from '../../words/label-of';
import type { ServiceOfReminderQuery } from './links.documents';

/** How one part of a profile reads to everybody now. */
export const PartNow = ({
  part,
  service,
}: {
  readonly part: string;
  readonly service: ServiceOfReminderQuery['service'];
}) => {
  const { t } = useTranslation('links');
  const rows: Record<string, readonly { readonly key: string; readonly text: string }[]> = {
    contacts: service.contacts.map(({ id, function: what, phone, email, web, note }) => ({
      key: id,
      text: `${labelOf(what)}: ${[phone, email, web, note].filter(Boolean).join(', ')}`,
    })),
    conditions: service.conditions.map(({ id, sentence }) => ({ key: id, text: sentence })),
    capacity: [{ key: 'places', text: service.places.sentence }],
    areas: [
      ...service.areas.map(({ code, name, level }) => ({ key: code, text: `${name} (${labelOf(level)})` })),
      ...service.prisons.map(({ code, name, form }) => ({ key: code, text: `${name} – ${labelOf(form)}` })),
    ],
  };
  const shown = rows[part] ?? [];
  if (shown.length === 0) return <p className="quiet">{t('reminder.empty')}</p>;
  return (
    <ul>
      {shown.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
};

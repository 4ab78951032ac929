const zone = 'Europe/Prague';
const dayOf = (instant: Date): number =>
  Date.parse(`${new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant)}T00:00:00Z`) / 86_400_000;

/** How long ago by the calendar of Prague: "dnes 10:15", "včera", "před 3 dny", "před 2 měsíci". */
export const ago = (instant: string, now: Date, language: 'cs' | 'en'): string => {
  const then = new Date(instant);
  const locale = language === 'cs' ? 'cs-CZ' : 'en-GB';
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const days = dayOf(then) - dayOf(now);
  if (days === 0) {
    const time = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(then);
    return `${relative.format(0, 'day')} ${time}`;
  }
  if (days > -60) return relative.format(days, 'day');
  return days > -730
    ? relative.format(Math.trunc(days / 30), 'month')
    : relative.format(Math.trunc(days / 365), 'year');
};

const zone = 'Europe/Prague';

/** How many milliseconds Prague is ahead of UTC at an instant. */
const ahead = (instant: number): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - instant;
};

/** The instant at which clocks in Prague show this day and time, wherever the browser is: `2027-03-26`, `10:30`. */
export const pragueInstant = (day: string, time: string): string => {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const near = asUtc - ahead(asUtc);
  return new Date(asUtc - ahead(near)).toISOString();
};

/** How many days lie between two days; negative where the second one is before the first. */
export const daysTo = (from: string, day: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

import type { FieldRefusal } from '@navaz/kernel';

/** Days of a release as somebody typed them in. */
export interface ReleaseTyped {
  readonly earliest: string;
  /** Absent: the earliest day. */
  readonly latest?: string | null;
  readonly certain: boolean;
}

/** What is wrong with the days of a release. */
export const releaseFaults = (release: ReleaseTyped | null | undefined, today: string): FieldRefusal[] => {
  if (!release) return [];
  const latest = release.latest ?? release.earliest;
  const fault = (path: string, code: string, cs: string, en: string): FieldRefusal => ({
    path: `release.${path}`,
    code,
    text: { cs, en },
  });
  if (latest < release.earliest)
    return [
      fault(
        'latest',
        'ENDS_BEFORE_BEGINNING',
        'Nejpozdější den je před nejdřívějším.',
        'The latest day is before the earliest.',
      ),
    ];
  if (latest < today)
    return [fault('earliest', 'RELEASE_PASSED', 'Den propuštění už minul.', 'The day of release has passed.')];
  return [];
};

import { useTranslation } from 'react-i18next';
import { dayInWords, momentInWords } from '../../words/dates';
import { useLabels } from '../../words/use-labels';
import { useSaid } from '../../words/use-said';
import type { PassedFragment } from './handover.documents';

/** One thing that passed, in words. */
export interface PassedRow {
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

/** What passed in words, in the order one needs it; what did not pass is left out. */
export const usePassedRows = (passed: PassedFragment): readonly PassedRow[] => {
  const { t } = useTranslation('handover');
  const said = useSaid('handover');
  const labels = useLabels();
  const listed = (codes: readonly string[] | null, say: (code: string) => string): string | null =>
    codes && codes.length > 0 ? codes.map(say).join(', ') : null;
  const given = (value: string | null, say: (value: string) => string): string | null => (value ? say(value) : null);
  const { meeting, guardian } = passed;
  const values: Readonly<Record<string, string | null>> = {
    name: passed.name,
    meeting: meeting
      ? t('passed.meetingAt', {
          moment: momentInWords(meeting.startsAt),
          minutes: meeting.minutes,
          place: meeting.place,
        })
      : null,
    contact: passed.contact,
    birthDate: given(passed.birthDate, dayInWords),
    needKind: given(passed.needKind, labels.kind),
    urgency: given(passed.urgency, (code) => said('urgency', code)),
    releaseWeek: given(passed.releaseWeek, (day) => t('passed.weekFrom', { day: dayInWords(day) })),
    returnDistrict: given(passed.returnDistrict, labels.district),
    sex: given(passed.sex, (code) => labels.of('sex', code)),
    ageBand: given(passed.ageBand, (band) => t('passed.ageBandYears', { band })),
    languages: listed(passed.languages, (code) => labels.of('language', code)),
    accessibility: listed(passed.accessibility, (code) => labels.of('accessibility_mark', code)),
    documents: listed(passed.documents, (code) => said('document', code)),
    guardian: guardian ? [guardian.name, guardian.contact].filter(Boolean).join(', ') : null,
    wishes: passed.wishes,
    senderKind: given(passed.senderKind, (code) => said('senderKind', code)),
    senderRegion: given(passed.senderRegion, (code) => labels.regions.find((one) => one.code === code)?.name ?? ''),
  };
  return Object.entries(values).flatMap(([field, value]) =>
    value ? [{ field, label: said('passed', field), value }] : [],
  );
};

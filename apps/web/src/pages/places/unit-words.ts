import { useTranslation } from 'react-i18next';
import type { BoardUnitFragment } from './places.documents';

const reasons = [
  'never_stated',
  'statement_ended',
  'beyond_horizon',
  'past_day',
  'closed',
  'paused',
  'out_of_season',
  'not_yet_open',
  'ended',
  'enrolment_closed',
  'no_run_announced',
  'funding_ends',
] as const;
type Reason = (typeof reasons)[number];

/** The state of a unit as one reads it. */
export interface UnitInWords {
  readonly state: string;
  readonly tone: 'plain' | 'good' | 'careful' | 'bad';
  /** Why nobody is taken or nothing is known; null where the numbers say it. */
  readonly reason: string | null;
}

const tones = {
  HAS_ROOM: 'good',
  MUST_BE_ASSESSED: 'good',
  WAITING_LIST: 'careful',
  NO_ROOM: 'bad',
  UNKNOWN: 'plain',
} as const;

/** Says what is known about a unit. */
export const useUnitWords = (): ((unit: Pick<BoardUnitFragment, 'state' | 'because'>) => UnitInWords) => {
  const { t } = useTranslation('places');
  return ({ state, because }) => {
    const reason: Reason | undefined = reasons.find((known) => known === because);
    return { state: t(`state.${state}`), tone: tones[state], reason: reason ? t(`because.${reason}`) : null };
  };
};

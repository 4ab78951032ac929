import { useCommand } from '../../api/use-command';
import type { Pause, Said, UnitActs } from '../places/acts';
import {
  ConfirmPlacesByLinkDocument,
  PausePlacesByLinkDocument,
  ReopenPlacesByLinkDocument,
  StatePlacesByLinkDocument,
} from './links.documents';

/** What the holder of a link from a mail does with a unit. */
export const useLinkActs = (token: string, unitId: string): UnitActs => {
  const state = useCommand(StatePlacesByLinkDocument);
  const confirm = useCommand(ConfirmPlacesByLinkDocument);
  const pause = useCommand(PausePlacesByLinkDocument);
  const reopen = useCommand(ReopenPlacesByLinkDocument);
  const unit = { token, unitId };
  return {
    state: { ...state, run: async (said: Said) => (await state.run({ input: { ...unit, ...said } })) !== null },
    confirm: { ...confirm, run: async () => (await confirm.run({ input: unit })) !== null },
    pause: { ...pause, run: async (given: Pause) => (await pause.run({ input: { ...unit, ...given } })) !== null },
    reopen: { ...reopen, run: async () => (await reopen.run({ input: unit })) !== null },
  };
};

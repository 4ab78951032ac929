import { useCommand } from '../../api/use-command';
import type { Pause, Said, UnitActs } from './acts';
import {
  ConfirmPlacesDocument,
  PausePlacesDocument,
  ReopenPlacesDocument,
  StatePlacesDocument,
} from './places.documents';

/** What a logged-in reader does with a unit. */
export const useBoardActs = (unitId: string): UnitActs => {
  const state = useCommand(StatePlacesDocument);
  const confirm = useCommand(ConfirmPlacesDocument);
  const pause = useCommand(PausePlacesDocument);
  const reopen = useCommand(ReopenPlacesDocument);
  return {
    state: { ...state, run: async (said: Said) => (await state.run({ input: { unitId, ...said } })) !== null },
    confirm: { ...confirm, run: async () => (await confirm.run({ input: { unitId } })) !== null },
    pause: { ...pause, run: async (given: Pause) => (await pause.run({ input: { unitId, ...given } })) !== null },
    reopen: { ...reopen, run: async () => (await reopen.run({ input: { unitId } })) !== null },
  };
};

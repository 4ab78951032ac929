import type { Text } from '@navaz/kernel';

/**
 * Steps of a handover at which something may pass. `report` is the way back,
 * from the recipient to the sender, a curator or probation.
 */
export const stages = ['enquiry', 'request', 'interview', 'confirmed', 'in_service', 'ended', 'report'] as const;

/** One of {@link stages}. */
export type Stage = (typeof stages)[number];

/** How a stage is called on a screen and in print. */
export const stageWords: Readonly<Record<Stage, Text>> = {
  enquiry: { cs: 'dotaz na místo bez totožnosti', en: 'enquiry without identity' },
  request: { cs: 'žádost pod kódem', en: 'request under a code' },
  interview: { cs: 'osobní pohovor', en: 'interview' },
  confirmed: { cs: 'potvrzené místo', en: 'confirmed place' },
  in_service: { cs: 'člověk je ve službě', en: 'in service' },
  ended: { cs: 'ukončené předání', en: 'ended handover' },
  report: { cs: 'zpráva zpět', en: 'report back' },
};

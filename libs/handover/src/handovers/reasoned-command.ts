import type { HandoverCommand } from './handover-commands.service.js';

/** What somebody gives as the reason. */
export interface Reasoned {
  /** A code of the list of the act. */
  readonly reason: string;
  /** With the reason `other` only. */
  readonly sentence?: string | null;
  /** The writer saw the places that need to be confirmed and confirms them. */
  readonly sentenceConfirmed: boolean;
}

/** A command with a reason of a list. */
export interface ReasonedCommand extends HandoverCommand, Reasoned {}

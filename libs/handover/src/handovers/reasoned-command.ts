import type { HandoverCommand } from './handover-commands.service.js';

/** A command with a reason of a list. */
export interface ReasonedCommand extends HandoverCommand {
  readonly reason: string;
  /** With the reason `other` only. */
  readonly sentence?: string | null;
  /** The writer saw the places that need to be confirmed and confirms them. */
  readonly sentenceConfirmed: boolean;
}

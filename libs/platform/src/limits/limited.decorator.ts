import { SetMetadata, type CustomDecorator } from '@nestjs/common';

/**
 * What is counted together, each with a limit of its own besides the one on all requests of an address:
 * - `login`: ways in
 * - `publicForm`: what anybody may send without an account; every public mutation that says nothing else
 * - `search`: searching the public directory
 * - `paper`: papers that are made for whoever asks, one account's; each holds the program up for a moment
 * - `enquiry`: asking services for room, one account's; each makes mails
 */
export const limitKinds = ['login', 'publicForm', 'search', 'paper', 'enquiry'] as const;

/** One of {@link limitKinds}. */
export type LimitKind = (typeof limitKinds)[number];

/** Where the declaration is kept. */
export const limitKey = 'navaz:limit';

/** Counts this operation among its kind. */
export const Limited = (kind: LimitKind): CustomDecorator => SetMetadata(limitKey, kind);

import { resultOf } from '@navaz/platform';
import { HandoverView } from './handover.view.js';

/** What a command on a handover answers: the handover as its side sees it now, or a refusal. */
export const HandoverResult = resultOf('HandoverResult', HandoverView);

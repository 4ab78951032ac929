import { resultOf } from '@navaz/platform';
import { AgreementView } from './agreement.view.js';

/** The agreement as it stands now, or refused by name. */
export const AgreementResult = resultOf('AgreementResult', AgreementView);

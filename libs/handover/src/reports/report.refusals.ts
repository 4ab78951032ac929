import { notFound } from '@navaz/kernel';

/** Not there and not yours are one answer. */
export const reportNotFound = notFound({ cs: 'Zpráva', en: 'The report' });

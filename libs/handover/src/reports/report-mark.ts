import { createHash } from 'node:crypto';
import { reportFields, type ReportValues } from './report-values.js';

const kept = 20;

/** Another one whenever the reader may see something else of a report than before. Tells nothing by itself. */
export const markOfReport = (id: string, values: ReportValues | null): string =>
  createHash('sha256')
    .update(JSON.stringify([id, values === null ? [] : reportFields(values).toSorted()]))
    .digest('base64url')
    .slice(0, kept);

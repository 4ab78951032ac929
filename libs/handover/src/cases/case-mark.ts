import { createHash } from 'node:crypto';
import type { CaseRow } from './case-reading.service.js';

const kept = 20;

/** Another one whenever a unit may see something else of a case than before. Tells nothing by itself. */
export const markOfCase = (row: CaseRow): string =>
  createHash('sha256').update(JSON.stringify(row)).digest('base64url').slice(0, kept);

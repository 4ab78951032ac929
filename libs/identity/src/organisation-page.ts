import { invalidInput, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { decodeCursor, encodeCursor } from '@navaz/platform';
import { organisationNotFound } from './identity.refusals.js';

/** Which page of an organisation's list, ordered by id, is asked for. */
export interface OrganisationPage {
  readonly organisationId: string;
  readonly first: number;
  readonly after?: string | null;
}

const noId = '00000000-0000-0000-0000-000000000000';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const foreignCursor = invalidInput([
  {
    path: 'after',
    code: 'CURSOR_UNKNOWN',
    text: {
      cs: 'Na tuto stránku nelze navázat. Začněte prosím od první stránky.',
      en: 'This page cannot be continued. Please start from the first page.',
    },
  },
]);

/** The id after which the page begins; refused for an organisation that is not the reader's. */
export const startOf = (ctx: RequestContext, page: OrganisationPage): string | Refusal => {
  if (ctx.actor?.organisationId !== page.organisationId) return organisationNotFound;
  if (!page.after) return noId;
  const cursor = decodeCursor(page.after, 1);
  if (isRefusal(cursor)) return cursor;
  const [id] = cursor;
  return typeof id === 'string' && uuid.test(id) ? id : foreignCursor;
};

/** The cursor of a row of such a list. */
export const cursorOf = (row: { readonly id: string }): string => encodeCursor([row.id]);

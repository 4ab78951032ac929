import { Injectable } from '@nestjs/common';
import type { Circumstances } from '@navaz/directory';
import { invalidInput, isRefusal, type FieldRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { AnswerQuery, type SearchAnswer } from '../answer-query/answer-query.service.js';
import type { AskedFilters } from '../answer-query/check-filters.js';

/** Needs of one shortlist at most. */
export const needsAtMost = 8;

/** Several needs at once, in one place. */
export interface ShortlistRequest {
  /** Each in a person's words: `bydlení`, `dluhy`, `alkohol`. */
  readonly needs: readonly string[];
  /** Where, in a person's words; added to each need. */
  readonly where: string;
  readonly filters: AskedFilters;
  readonly circumstances: Circumstances | null;
  /** Hits a need. */
  readonly first: number;
}

/** One need with its answer. */
export interface NeedAnswer {
  readonly need: string;
  readonly answer: SearchAnswer;
}

const refused = (path: string, code: string, cs: string, en: string): FieldRefusal => ({
  path,
  code,
  text: { cs, en },
});

/** One shortlist by need: housing and debts and addiction in one region. */
@Injectable()
export class ShortlistNeeds {
  constructor(private readonly answer: AnswerQuery) {}

  /** An answer for each need, in their order. Refuses no need, too many, an empty one, and what the search refuses. */
  async shortlist(ctx: RequestContext, request: ShortlistRequest): Promise<readonly NeedAnswer[] | Refusal> {
    const needs = request.needs.map((need) => need.trim());
    if (needs.length === 0 || needs.length > needsAtMost || needs.includes('')) {
      return invalidInput([
        refused(
          'needs',
          'NEEDS_MISSING',
          `Napište jednu až ${needsAtMost} potřeb, například bydlení, dluhy.`,
          `Give one to ${needsAtMost} needs, for example housing, debts.`,
        ),
      ]);
    }
    const answers: NeedAnswer[] = [];
    for (const need of needs) {
      const answer = await this.answer.search(ctx, {
        query: `${need} ${request.where}`.trim(),
        without: [],
        filters: request.filters,
        circumstances: request.circumstances,
        first: request.first,
        after: null,
        facets: [],
      });
      if (isRefusal(answer)) return answer;
      answers.push({ need, answer });
    }
    return answers;
  }
}

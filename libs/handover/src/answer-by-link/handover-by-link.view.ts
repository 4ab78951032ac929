import { Field, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@navaz/kernel';
import { HandoverView } from '../handovers/handover.view.js';
import { ReasonView, viewReason } from '../handovers/reason.view.js';
import { movesOpen, questionAsked, viewHandover } from '../handovers/view-handover.js';
import { linkAnswersOf } from '../links/link-answers.js';
import type { OpenedByLink } from './answer-by-link.service.js';

/** The reasons of one answer. */
@ObjectType('AnswerReasons', { description: 'The reasons of one answer.' })
export class AnswerReasonsView {
  @Field(() => String, { description: '`answer` of `answerByLink`.' })
  answer!: string;

  @Field(() => [ReasonView])
  reasons!: ReasonView[];
}

/** A request on the page of a link: never a name, a contact or a place to meet. */
@ObjectType('HandoverByLink', {
  description: 'A request on the page of a link: never a name, a contact or a place to meet.',
})
export class HandoverByLinkView {
  @Field(() => String, { description: 'The service it was sent to.' })
  serviceName!: string;

  @Field(() => Date, { description: 'Until when the link works.' })
  expiresAt!: Date;

  @Field(() => [String], { description: 'What may be answered now, as `answer` of `answerByLink`.' })
  answers!: string[];

  @Field(() => [AnswerReasonsView], { description: 'From which reasons to choose, for answers that ask for one.' })
  reasons!: AnswerReasonsView[];

  @Field(() => HandoverView)
  handover!: HandoverView;
}

/** Names every field. */
export const viewByLink = (
  { holder, opened, reasons }: OpenedByLink,
  today: string,
  locale: Locale,
): HandoverByLinkView => {
  const { closedToProvider: closed, agreementRanOut } = opened;
  const beside = { closed, questionAsked: questionAsked(opened.moves, opened.handover.questionTo), agreementRanOut };
  const possible = movesOpen(opened.handover, 'provider', today, beside);
  return {
    serviceName: holder.serviceName,
    expiresAt: holder.expiresAt,
    answers: linkAnswersOf(possible),
    reasons: possible.flatMap((move) => {
      const [answer] = linkAnswersOf([move]);
      const list = move.reasonList === null ? undefined : reasons.get(move.reasonList);
      return answer && list ? [{ answer, reasons: list.map((reason) => viewReason(reason, locale)) }] : [];
    }),
    handover: viewHandover(opened, today),
  };
};

import { Field, ObjectType } from '@nestjs/graphql';
import { HandoverView } from '../handovers/handover.view.js';
import { movesOpen, questionAsked, viewHandover } from '../handovers/view-handover.js';
import { linkAnswersOf } from '../links/link-answers.js';
import type { OpenedByLink } from './answer-by-link.service.js';

/** A request on the page of a link: never a name, a contact or a place to meet. */
@ObjectType('HandoverByLink')
export class HandoverByLinkView {
  @Field(() => String, { description: 'The service it was sent to.' })
  serviceName!: string;

  @Field(() => Date, { description: 'Until when the link works.' })
  expiresAt!: Date;

  @Field(() => [String], { description: 'What may be answered now, as `answer` of `answerByLink`.' })
  answers!: string[];

  @Field(() => HandoverView)
  handover!: HandoverView;
}

/** Names every field. */
export const viewByLink = ({ holder, opened }: OpenedByLink, today: string): HandoverByLinkView => {
  const beside = { closed: opened.closedToProvider, questionAsked: questionAsked(opened.moves) };
  return {
    serviceName: holder.serviceName,
    expiresAt: holder.expiresAt,
    answers: linkAnswersOf(movesOpen(opened.handover, 'provider', today, beside)),
    handover: viewHandover(opened, today),
  };
};

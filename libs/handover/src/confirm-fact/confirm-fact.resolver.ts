import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, PageArgs, pageOf, Requires, resultOf, type Connection } from '@navaz/platform';
import { InCaseArgs } from '../cases/in-case.args.js';
import { FactReading, type FactListed } from '../facts/fact-reading.service.js';
import {
  FactQuestionConnection,
  FactQuestionDraftedView,
  FactQuestionListedConnection,
  FactQuestionView,
  type FactQuestionListedView,
} from '../facts/fact.view.js';
import { viewFact, viewListedFact } from '../facts/view-fact.js';
import { AnswerFactInput, AskFactInput, DraftFactQuestionInput } from './confirm-fact.input.js';
import { ConfirmFact } from './confirm-fact.service.js';

/** What preparing answers: the question and its form. */
const FactQuestionDraftedResult = resultOf('FactQuestionDraftedResult', FactQuestionDraftedView);
/** What asking and answering answer: the question. */
const FactQuestionResult = resultOf('FactQuestionResult', FactQuestionView);

const cursorOf = ({ question }: FactListed): string => encodeCursor([question.id]);

/** Yes or no questions to one partner. */
@Resolver()
export class ConfirmFactResolver {
  constructor(
    private readonly acts: ConfirmFact,
    private readonly reading: FactReading,
  ) {}

  @Mutation(() => FactQuestionDraftedResult, {
    description: 'Prepares a yes or no question to one partner, and the form to ask the person for agreement to it.',
  })
  @Requires('handover.send')
  async draftFactQuestion(
    @Ctx() ctx: RequestContext,
    @Args('input') input: DraftFactQuestionInput,
  ): Promise<FactQuestionDraftedView | Refusal> {
    const done = await this.acts.draft(ctx, input);
    if (isRefusal(done)) return done;
    const question = await this.factQuestion(ctx, done.factQuestionId);
    return isRefusal(question) ? question : { question, consentFormId: done.signingId };
  }

  @Mutation(() => FactQuestionResult, { description: 'Asks a prepared question, once the person agreed to it.' })
  @Requires('handover.send')
  async askFact(@Ctx() ctx: RequestContext, @Args('input') input: AskFactInput): Promise<FactQuestionView | Refusal> {
    const done = await this.acts.ask(ctx, input);
    return isRefusal(done) ? done : this.factQuestion(ctx, done.factQuestionId);
  }

  @Mutation(() => FactQuestionResult, { description: 'Answers a question; kept with its date, both sides see it.' })
  @Requires('handover.receive')
  async answerFact(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AnswerFactInput,
  ): Promise<FactQuestionView | Refusal> {
    const done = await this.acts.answer(ctx, input);
    return isRefusal(done) ? done : this.receivedFactQuestion(ctx, done.factQuestionId);
  }

  @Query(() => FactQuestionView, { description: 'A question of your unit, with its answer.' })
  @Requires('handover.send')
  async factQuestion(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<FactQuestionView | Refusal> {
    const read = await this.reading.asked(ctx, id);
    return isRefusal(read) ? read : viewFact(read, 'asked', ctx.locale);
  }

  @Query(() => FactQuestionView, {
    description: 'A question to your unit. Each opening is logged and shown to the person.',
  })
  @Requires('handover.receive')
  async receivedFactQuestion(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<FactQuestionView | Refusal> {
    const read = await this.reading.received(ctx, id);
    return isRefusal(read) ? read : viewFact(read, 'received', ctx.locale);
  }

  @Query(() => String, {
    description:
      'For a page that shows a question to your unit: once it is not the `mark` of what is shown any more, hide that and open it again. Reads nothing of the person and is not logged.',
  })
  @Requires('handover.receive')
  async receivedFactQuestionMark(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<string | Refusal> {
    return this.reading.receivedMark(ctx, id);
  }

  @Query(() => FactQuestionConnection, { description: 'Questions of your unit with their answers, the latest first.' })
  @Requires('handover.send')
  async factQuestions(
    @Ctx() ctx: RequestContext,
    @Args() { first, after, caseId }: InCaseArgs,
  ): Promise<Connection<FactQuestionView> | Refusal> {
    const wanted = { first, after: after ?? null, caseId: caseId ?? null };
    const rows = await this.reading.pageAsked(ctx, wanted);
    if (isRefusal(rows)) return rows;
    return pageOf(rows, first, cursorOf, (row) => viewFact(row, 'asked', ctx.locale));
  }

  @Query(() => FactQuestionListedConnection, {
    description: 'Questions to your unit that you may open now, the latest first. What they ask is opened singly.',
  })
  @Requires('handover.receive')
  async receivedFactQuestions(
    @Ctx() ctx: RequestContext,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<FactQuestionListedView> | Refusal> {
    const rows = await this.reading.pageReceived(ctx, { first, after: after ?? null });
    return isRefusal(rows) ? rows : pageOf(rows, first, cursorOf, viewListedFact);
  }
}

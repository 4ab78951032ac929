import { Args, ArgsType, Field, ID, InputType, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, LocalDate, PageArgs, pageOf, Requires, type Connection } from '@navaz/platform';
import { HandoverRowConnection, HandoverRowView } from '../handovers/handover.view.js';
import { viewRow } from '../handovers/view-handover.js';
import { ends, states } from '../handover.state.js';
import type { Side } from '../side.js';
import { ListWork } from './list-work.service.js';

/** Ends are not asked for by name: to the provider three of them are one. */
const openStates = states.filter((state) => !ends.has(state));

/** Which part of the work; what is absent does not narrow. */
@InputType('WorkFilter', { description: 'Which part of the work; what is absent does not narrow.' })
export class WorkFilter {
  @Field(() => String, { nullable: true, description: '`sender`: what you sent; `provider`: what you were sent.' })
  @IsOptional()
  @IsIn(['sender', 'provider'])
  side?: Side | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only where it is your side’s turn.' })
  @IsBoolean()
  myTurn = false;

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  overdue = false;

  @Field(() => Boolean, { defaultValue: false, description: 'Only what has happened since your side last looked.' })
  @IsBoolean()
  onlyNew = false;

  @Field(() => Boolean, { defaultValue: false, description: 'Ended ones too.' })
  @IsBoolean()
  ended = false;

  @Field(() => Boolean, { defaultValue: false, description: 'Only what is assigned to you.' })
  @IsBoolean()
  mine = false;

  @Field(() => Boolean, { defaultValue: false, description: 'Only what nobody of your unit works on.' })
  @IsBoolean()
  unassigned = false;

  @Field(() => [String], { nullable: true, description: `Only these states, of ${openStates.join(', ')}.` })
  @IsOptional()
  @ArrayMaxSize(openStates.length)
  @IsIn(openStates, { each: true })
  states?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only those of a case your unit leads.' })
  @IsOptional()
  @IsUUID()
  caseId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only where your side is asked how it goes after release (`followUps`), ended ones too.',
  })
  @IsBoolean()
  followUp = false;
}

/** A page of the work. */
@ArgsType()
export class WorkArgs extends PageArgs {
  @Field(() => WorkFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => WorkFilter)
  filter?: WorkFilter | null;
}

/** How much there is on one side. */
@ObjectType('WorkCount', { description: 'How much there is on one side.' })
export class WorkCountView {
  @Field(() => String)
  side!: string;

  @Field(() => Int)
  open!: number;

  @Field(() => Int)
  myTurn!: number;

  @Field(() => Int, { description: 'Whether its day is over.' })
  overdue!: number;

  @Field(() => Int)
  isNew!: number;
}

/** How much one member of the unit has to do. */
@ObjectType('Workload', { description: 'How much one member of the unit has to do.' })
export class WorkloadView {
  @Field(() => ID, { nullable: true, description: 'A member of the unit; null: what nobody works on.' })
  accountId!: string | null;

  @Field(() => Int)
  open!: number;

  @Field(() => Int, { description: 'Of it what waits for your side.' })
  myTurn!: number;

  @Field(() => Int, { description: 'Whether its day is over.' })
  overdue!: number;

  @Field(() => LocalDate, { nullable: true })
  nearestDeadline!: string | null;
}

/** The work of a unit. */
@Resolver()
export class ListWorkResolver {
  constructor(
    private readonly work: ListWork,
    private readonly clock: Clock,
  ) {}

  @Query(() => HandoverRowConnection, {
    description: 'Handovers of your unit on both sides, the nearest deadline first: code, state, turn, deadline.',
  })
  @Requires('handover.receive')
  async handovers(
    @Ctx() ctx: RequestContext,
    @Args() { filter, first, after }: WorkArgs,
  ): Promise<Connection<HandoverRowView> | Refusal> {
    const rows = await this.work.page(ctx, {
      side: filter?.side ?? null,
      myTurn: filter?.myTurn ?? false,
      overdue: filter?.overdue ?? false,
      onlyNew: filter?.onlyNew ?? false,
      ended: filter?.ended ?? false,
      mine: filter?.mine ?? false,
      unassigned: filter?.unassigned ?? false,
      states: filter?.states ?? null,
      caseId: filter?.caseId ?? null,
      followUp: filter?.followUp ?? false,
      first,
      after: after ?? null,
    });
    if (isRefusal(rows)) return rows;
    const today = this.clock.today();
    return pageOf(
      rows,
      first,
      (row) => encodeCursor([row.sortDay, row.listedSince.toISOString(), row.handover.id]),
      (row) => ({
        ...viewRow(row.handover, row.side, today, row),
        recipientName: row.recipientName,
        followUps: [...row.followUps],
      }),
    );
  }

  @Query(() => [WorkCountView], { description: 'How much there is to do on each side: two rows.' })
  @Requires('handover.receive')
  async handoverCounts(@Ctx() ctx: RequestContext): Promise<WorkCountView[]> {
    return (await this.work.counts(ctx)).map(({ side, open, myTurn, overdue, isNew }) => ({
      side,
      open,
      myTurn,
      overdue,
      isNew,
    }));
  }

  @Query(() => [WorkloadView], {
    description: 'Open work of your unit by who works on it, those with overdue work first; for the team lead.',
  })
  @Requires('handover.lead')
  async unitWorkload(@Ctx() ctx: RequestContext): Promise<WorkloadView[]> {
    return (await this.work.workloads(ctx)).map(({ accountId, open, myTurn, overdue, nearestDeadline }) => ({
      accountId,
      open,
      myTurn,
      overdue,
      nearestDeadline,
    }));
  }
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@navaz/platform';
import type { ActEntity } from '../act.entity.js';

/** One act as a reader of the trail sees it: ids and codes, nobody's name. */
@ObjectType('AuditAct', { description: 'One act in the trail. Holds ids and codes, never a name.' })
export class AuditActView {
  @Field(() => Int, { description: 'Position in the chain of the whole network.' })
  number!: number;

  @Field(() => Date)
  at!: Date;

  @Field(() => ID, { nullable: true, description: 'Absent for acts by link.' })
  accountId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of whoever acted; another than yours where the coordinator acted on your organisation. Absent for acts by link and of who just came in.',
  })
  organisationId!: string | null;

  @Field(() => String, { nullable: true })
  role!: string | null;

  @Field(() => String, { description: 'What the answer to the request and its log lines carry.' })
  correlationId!: string;

  @Field(() => String, { description: 'room.useCase' })
  operation!: string;

  @Field(() => String)
  subjectKind!: string;

  @Field(() => ID, { nullable: true })
  subjectId!: string | null;

  @Field(() => String, { description: 'Ids, codes and field names, as JSON.' })
  detail!: string;
}

/** A page of acts. */
export const AuditActConnection = connectionOf('AuditAct', AuditActView);

/** Names every field, so that a new column cannot become a disclosure. */
export const viewAct = (act: ActEntity): AuditActView => ({
  number: act.number,
  at: act.at,
  accountId: act.accountId,
  organisationId: act.organisationId,
  role: act.role,
  correlationId: act.correlationId,
  operation: act.operation,
  subjectKind: act.subjectKind,
  subjectId: act.subjectId,
  detail: JSON.stringify(act.detail),
});

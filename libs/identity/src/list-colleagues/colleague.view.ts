import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@navaz/platform';
import type { ColleagueRow } from './list-colleagues.service.js';

/** A colleague as those see them who work at the same unit. */
@ObjectType('Colleague', { description: 'A colleague as those see them who work at the same unit.' })
export class ColleagueView {
  @Field(() => ID)
  membershipId!: string;

  @Field(() => String, { nullable: true })
  displayName!: string | null;
}

/** A page of colleagues. */
export const ColleagueConnection = connectionOf('Colleague', ColleagueView);

/** Names every field. */
export const viewColleague = ({ id, displayName }: ColleagueRow): ColleagueView => ({ membershipId: id, displayName });

import { Field, ObjectType } from '@nestjs/graphql';
import type { TrailsChecked } from './check-trails.service.js';

/** What vouches for the log of disclosures up to a month. */
@ObjectType('TrailCheckpoint', { description: 'What vouches for the log of disclosures up to a month.' })
export class TrailCheckpointView {
  @Field(() => String, { description: 'YYYY-MM' })
  month!: string;

  @Field(() => String, { description: 'SHA-256; keep it outside of the platform and compare it later.' })
  hash!: string;
}

/** Whether both trails are whole. */
@ObjectType('TrailsChecked', { description: 'Whether both trails are whole; what broke is found by the operator.' })
export class TrailsCheckedView {
  @Field(() => Boolean, { description: 'The trail of acts is whole.' })
  actsHold!: boolean;

  @Field(() => Boolean, { description: 'The log of disclosures is whole.' })
  disclosuresHold!: boolean;

  @Field(() => TrailCheckpointView, {
    nullable: true,
    description: 'The newest one; absent before the first month ended.',
  })
  checkpoint!: TrailCheckpointView | null;
}

/** Names every field. */
export const viewTrailsChecked = ({ actsHold, disclosuresHold, checkpoint }: TrailsChecked): TrailsCheckedView =>
  Object.assign(new TrailsCheckedView(), {
    actsHold,
    disclosuresHold,
    checkpoint: checkpoint && { month: checkpoint.month, hash: checkpoint.hash },
  });

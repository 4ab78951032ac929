import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { FreshnessPolicy } from '../freshness/freshness.js';
import { partFreshness } from '../profile/part-freshness.js';
import type { ShownReminder } from './follow-reminder.service.js';

/** How fresh one part of the profile is. */
@ObjectType('ReminderPart', { description: 'How fresh one part of the profile is.' })
export class ReminderPartView {
  @Field(() => String, { description: 'Code list profile parts.' })
  part!: string;

  @Field(() => String, { description: 'fresh, ageing, stale or never_confirmed.' })
  freshness!: string;

  @Field(() => Date, { nullable: true, description: 'When it was confirmed; null: not yet.' })
  confirmedAt!: Date | null;
}

/** What a link of a reminder shows; the profile itself is public under the service's id. */
@ObjectType('Reminder', {
  description: 'What a link of a reminder shows; the profile itself is public under the service’s id.',
})
export class ReminderView {
  @Field(() => ID)
  serviceId!: string;

  @Field(() => String)
  serviceName!: string;

  @Field(() => Date, { description: 'Until when the link works.' })
  expiresAt!: Date;

  @Field(() => [ReminderPartView])
  parts!: ReminderPartView[];
}

/** Names every field. */
export const viewReminder = ({ service, expiresAt }: ShownReminder, policy: FreshnessPolicy, now: Date): ReminderView =>
  Object.assign(new ReminderView(), {
    serviceId: service.id,
    serviceName: service.name,
    expiresAt,
    parts: service.verification.map((part) =>
      Object.assign(new ReminderPartView(), {
        part: part.part,
        freshness: partFreshness(part, policy, now),
        confirmedAt: part.confirmedAt === null ? null : new Date(part.confirmedAt),
      }),
    ),
  });

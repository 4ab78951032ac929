import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultOf } from '@navaz/platform';
import { mapOrganisationBrief } from '../profile/map-profile.js';
import { OrganisationBriefView } from '../profile/organisation-brief.view.js';
import type { OpenConflict, WaitingConflict } from './register-conflicts.service.js';

/** A field where the owner and the register disagree. */
@ObjectType('RegisterConflict', { description: 'A field where the owner and the register disagree.' })
export class RegisterConflictView {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Absent = the organisation itself.' })
  serviceId!: string | null;

  @Field(() => String, { nullable: true })
  serviceName!: string | null;

  @Field(() => String)
  field!: string;

  @Field(() => String, { nullable: true, description: 'JSON; null = empty.' })
  registerValue!: string | null;

  @Field(() => String, { nullable: true, description: 'JSON; null = empty.' })
  ownerValue!: string | null;

  @Field(() => Date, { description: 'When the difference was first seen.' })
  firstSeenAt!: Date;
}

/** A page of open differences. */
export const RegisterConflictConnection = connectionOf('RegisterConflict', RegisterConflictView);

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const fieldsOf = (conflict: OpenConflict) => ({
  id: conflict.id,
  serviceId: conflict.serviceId,
  serviceName: conflict.serviceName,
  field: conflict.field,
  registerValue: json(conflict.registerValue),
  ownerValue: json(conflict.ownerValue),
  firstSeenAt: conflict.firstSeenAt,
});

/** Names every field. */
export const viewConflict = (conflict: OpenConflict): RegisterConflictView => fieldsOf(conflict);

/** The same with whose it is. */
@ObjectType('WaitingConflict', { description: 'A field where the owner and the register disagree, and whose it is.' })
export class WaitingConflictView extends RegisterConflictView {
  @Field(() => OrganisationBriefView)
  organisation!: OrganisationBriefView;
}

/** A page of them. */
export const WaitingConflictConnection = connectionOf('WaitingConflict', WaitingConflictView);

/** Names every field, and whose it is. */
export const viewWaitingConflict = (conflict: WaitingConflict): WaitingConflictView => ({
  ...fieldsOf(conflict),
  organisation: mapOrganisationBrief(conflict.organisation),
});

/** A settled difference. */
@ObjectType('ConflictSettled', { description: 'A settled difference.' })
export class ConflictSettledView {
  @Field(() => ID)
  conflictId!: string;
}

/** A difference is settled, or that is refused by name. */
export const SettleConflictResult = resultOf('SettleConflictResult', ConflictSettledView);

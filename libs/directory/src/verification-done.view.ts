import { Field, ID, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@navaz/platform';

/** What was written down as verified. */
@ObjectType('VerificationDone', { description: 'What was written down as verified.' })
export class VerificationDoneView {
  @Field(() => ID)
  serviceId!: string;

  @Field(() => [String], { description: 'Code list profile parts.' })
  parts!: string[];

  @Field(() => Date)
  at!: Date;
}

/** A verification is written down, or refused by name. */
export const VerificationResult = resultOf('VerificationResult', VerificationDoneView);

/** Names every field. */
export const viewVerification = (done: {
  readonly serviceId: string;
  readonly parts: readonly string[];
  readonly at: Date;
}): VerificationDoneView =>
  Object.assign(new VerificationDoneView(), { serviceId: done.serviceId, parts: [...done.parts], at: done.at });

import { Field, Int, ObjectType } from '@nestjs/graphql';
import { RefusalView } from '@navaz/platform';
import { PassedView } from '../handovers/passed.view.js';

/** One field and why it passes or not. */
@ObjectType('FieldPassing', { description: 'One field and why it passes or not.' })
export class FieldPassingView {
  @Field(() => String)
  field!: string;

  @Field(() => String, { description: 'The field in words.' })
  name!: string;

  @Field(() => Boolean)
  passes!: boolean;

  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'Why, in words.' })
  why!: string;

  @Field(() => String, { nullable: true, description: 'The legal basis it passes on.' })
  basis!: string | null;
}

/** Exactly what would pass now, and why each field does or does not. */
@ObjectType('HandoverPreview', { description: 'Exactly what would pass now, and why each field does or does not.' })
export class PreviewView {
  @Field(() => String, { description: 'The step it is for.' })
  step!: string;

  @Field(() => PassedView)
  passes!: PassedView;

  @Field(() => String, {
    description: 'How the request would reach the service now: platform, link (a mail with a link) or phone_or_post.',
  })
  channel!: string;

  @Field(() => Boolean, {
    description:
      'The service asks for requests by mail and there is no address to write to: nothing is mailed, the sender calls and records the answer.',
  })
  addressMissing!: boolean;

  @Field(() => RefusalView, {
    nullable: true,
    description: 'What `sendHandover` would refuse it with now; null where it can be sent, or was sent already.',
  })
  hindrance!: RefusalView | null;

  @Field(() => [FieldPassingView])
  fields!: FieldPassingView[];

  @Field(() => Boolean, {
    description: 'A wish of the person was written down; whether it passes is told by its field.',
  })
  hasWish!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the matrix; null where it has no rule, and then nothing passes.',
  })
  matrixVersion!: number | null;

  @Field(() => Boolean, { description: 'A lawyer reviewed the rule.' })
  reviewed!: boolean;
}

import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { KeyedInput } from '@navaz/platform';

const tokenWords = 'The part of the link after #.';
const referenceWords = 'The readable code that stands beside the link in the mail.';
/** Longest that is looked at, characters. */
const longest = { token: 200, reference: 40 };

/** The link of a mail and the code beside it. */
@ArgsType()
export class HeldLinkArgs {
  @Field(() => String, { description: tokenWords })
  @MaxLength(longest.token)
  token!: string;

  @Field(() => String, { description: referenceWords })
  @MaxLength(longest.reference)
  reference!: string;
}

/** A command by a link; its key belongs to the link. */
@InputType({ isAbstract: true })
export abstract class HeldLinkInput extends KeyedInput {
  @Field(() => String, { description: tokenWords })
  @MaxLength(longest.token)
  token!: string;

  @Field(() => String, { description: referenceWords })
  @MaxLength(longest.reference)
  reference!: string;
}

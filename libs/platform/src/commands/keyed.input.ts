import { Field, InputType } from '@nestjs/graphql';
import { Matches } from 'class-validator';

/** A command's own key: the same one asked for again is done once. */
@InputType({ isAbstract: true })
export abstract class KeyedInput {
  @Field(() => String, { description: 'Drawn by the client, 8 to 64 characters; send it again where no answer came.' })
  @Matches(/^[A-Za-z0-9_-]{8,64}$/)
  key!: string;
}

import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';

/** For which service a link is sent. */
@InputType('SendPlacesLinkInput', { description: 'For which service a link is sent.' })
export class SendPlacesLinkInput {
  @Field(() => ID)
  @IsUUID()
  serviceId!: string;
}

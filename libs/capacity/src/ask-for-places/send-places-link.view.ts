import { Field, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@navaz/platform';

/** A link was sent. */
@ObjectType('PlacesLinkSent', { description: 'A link was sent.' })
export class PlacesLinkSentView {
  @Field(() => Int, { description: 'To how many addresses; never to which.' })
  addresses!: number;
}

/** A link was sent, or why not. */
export const SendPlacesLinkResult = resultOf('SendPlacesLinkResult', PlacesLinkSentView);

import { Field, ID, ObjectType } from '@nestjs/graphql';

/** A suggestion while typing. */
@ObjectType('SearchSuggestion', { description: 'A suggestion while typing.' })
export class SuggestionView {
  @Field(() => ID, { description: 'Id of the chip it would become.' })
  id!: string;

  @Field(() => String, { description: 'kind, concept, group, place, prison, organisation, condition …' })
  type!: string;

  @Field(() => String, { description: 'What to put into the field; Czech.' })
  text!: string;
}

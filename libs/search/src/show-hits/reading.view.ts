import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** Another way to read the same words. */
@ObjectType('ChipAlternative', { description: 'Another way to read the same words.' })
export class ChipAlternativeView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  label!: string;
}

/** A recognised part of the query, as a suggested filter that can be taken away. */
@ObjectType('SearchChip', {
  description: 'A recognised part of the query; take it away by giving its id in `without`.',
})
export class SearchChipView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'kind, concept, group, place, prison, condition, date, exclusion …' })
  type!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { description: 'Position in the query.' })
  from!: number;

  @Field(() => Int, { description: 'Position behind it.' })
  to!: number;

  @Field(() => String, { description: 'The words as typed.' })
  matched!: string;

  @Field(() => String, { description: 'exact, inflected, typo or secondReading' })
  certainty!: string;

  @Field(() => [ChipAlternativeView])
  alternatives!: readonly ChipAlternativeView[];
}

/** Something the reader of the query should be told, e.g. a day that does not exist. */
@ObjectType('SearchNote', {
  description: 'Something the reader of the query should be told, e.g. a day that does not exist.',
})
export class SearchNoteView {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  text!: string;
}

/** How the query was understood. */
@ObjectType('SearchReading', { description: 'How the query was understood.' })
export class SearchReadingView {
  @Field(() => [SearchChipView])
  chips!: readonly SearchChipView[];

  @Field(() => [String], { description: 'Words that stayed text.' })
  words!: readonly string[];

  @Field(() => [SearchNoteView])
  notes!: readonly SearchNoteView[];

  @Field(() => [String], {
    description:
      'What was given up because nothing met it: ANY_WORD, KIND, GROUP, PLACE, PRISON, TEXT. Filters are never given up.',
  })
  relaxed!: readonly string[];
}

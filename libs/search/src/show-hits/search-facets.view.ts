import { Field, Int, ObjectType } from '@nestjs/graphql';

/** How many services state a value, under the other filters. */
@ObjectType('FacetValue', {
  description:
    'How many services state this value, under the other filters. Where services that do not say stay (forms, sexes, languages, accessibility, conditions; see includeUnknown), choosing it leaves these as well.',
})
export class FacetValueView {
  @Field(() => String, { description: '`?` counts services that do not say.' })
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int)
  count!: number;
}

/** Counts by value; only facets that are asked for are counted. */
@ObjectType('SearchFacets', { description: 'Counts by value; only facets that are asked for are counted.' })
export class SearchFacetsView {
  @Field(() => [FacetValueView])
  kinds!: readonly FacetValueView[];

  @Field(() => [FacetValueView])
  groups!: readonly FacetValueView[];

  @Field(() => [FacetValueView])
  regions!: readonly FacetValueView[];

  @Field(() => [FacetValueView])
  districts!: readonly FacetValueView[];

  @Field(() => [FacetValueView])
  prisons!: readonly FacetValueView[];

  @Field(() => [FacetValueView])
  forms!: readonly FacetValueView[];

  @Field(() => [FacetValueView])
  sexes!: readonly FacetValueView[];

  @Field(() => [FacetValueView])
  languages!: readonly FacetValueView[];

  @Field(() => [FacetValueView])
  accessibility!: readonly FacetValueView[];

  @Field(() => [FacetValueView])
  accreditations!: readonly FacetValueView[];

  @Field(() => [FacetValueView], { description: 'Services that say yes.' })
  conditions!: readonly FacetValueView[];
}

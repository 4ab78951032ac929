import { Field, Int, ObjectType } from '@nestjs/graphql';
import { SearchReadingView } from './reading.view.js';
import { SearchHitView } from './search-hit.view.js';

/** One need of a shortlist with the best hits for it. */
@ObjectType('NeedShortlist', { description: 'One need with the best hits for it.' })
export class NeedShortlistView {
  @Field(() => String)
  need!: string;

  @Field(() => SearchReadingView)
  reading!: SearchReadingView;

  @Field(() => Int)
  total!: number;

  @Field(() => [SearchHitView])
  hits!: readonly SearchHitView[];
}

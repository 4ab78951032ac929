import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CodeLabelView } from '../profile/code-label.view.js';
import { PlaceView } from '../profile/place.view.js';

/** By which places services are counted. */
export enum CoverageByEnum {
  PRISON = 'PRISON',
  REGION = 'REGION',
}
registerEnumType(CoverageByEnum, {
  name: 'CoverageBy',
  description: 'By which places services are counted.',
  valuesMap: {
    PRISON: { description: 'Prisons: services that work there today.' },
    REGION: { description: 'Regions: services with a facility there, or serving the region or a part of it.' },
  },
});

/** How many services of one kind a place has. */
@ObjectType('CoverageCount', { description: 'How many services of one kind a place has.' })
export class CoverageCountView {
  @Field(() => CodeLabelView)
  kind!: CodeLabelView;

  @Field(() => Int, { description: 'Zero = a white spot.' })
  services!: number;
}

/** One place with its counts. */
@ObjectType('CoverageRow', { description: 'One place with its counts.' })
export class CoverageRowView {
  @Field(() => PlaceView, { description: 'A prison or a region.' })
  place!: PlaceView;

  @Field(() => [CoverageCountView])
  counts!: readonly CoverageCountView[];
}

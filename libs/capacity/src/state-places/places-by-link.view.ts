import { Field, ID, ObjectType } from '@nestjs/graphql';
import { UnitPlacesView, viewUnitPlaces } from '../unit-places.view.js';
import type { OpenedPlacesLink } from './link-reading.service.js';

/** What the holder of a link sees before acting. */
@ObjectType('PlacesByLink', {
  description: 'What a service has stated, for the holder of a link. Opening changes nothing.',
})
export class PlacesByLinkView {
  @Field(() => ID)
  serviceId!: string;

  @Field(() => String)
  serviceName!: string;

  @Field(() => String)
  organisationName!: string;

  @Field(() => Date, { description: 'Until when the link can be used.' })
  linkValidUntil!: Date;

  @Field(() => [UnitPlacesView])
  units!: UnitPlacesView[];
}

/** Names every field. */
export const viewPlacesByLink = (opened: OpenedPlacesLink): PlacesByLinkView =>
  Object.assign(new PlacesByLinkView(), {
    serviceId: opened.places.serviceId,
    serviceName: opened.serviceName,
    organisationName: opened.organisationName,
    linkValidUntil: opened.expiresAt,
    units: opened.places.units.map(viewUnitPlaces),
  });

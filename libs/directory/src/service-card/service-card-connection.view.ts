import { ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@navaz/platform';
import { ServiceCardView } from './service-card.view.js';

/** A page of services as cards. */
@ObjectType('ServiceCardConnection', { description: 'A page of services as cards.' })
export class ServiceCardConnection extends connectionOf('ServiceCard', ServiceCardView) {}

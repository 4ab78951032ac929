import { DomainEvent } from '@navaz/kernel';

/** Places of a service may look different: stated, paused, reopened, or a unit came, changed or went. */
export class PlacesStated extends DomainEvent {
  readonly name = 'capacity.places-stated';

  constructor(readonly serviceId: string) {
    super();
  }
}

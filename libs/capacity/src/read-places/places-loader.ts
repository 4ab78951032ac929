import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Fault, type RequestContext } from '@navaz/kernel';
import { CapacityReader, type ServicePlaces } from '../capacity-reader.js';

/** Gathers the places asked for within one request, so that a list of services costs one statement a day. */
@Injectable()
export class PlacesLoader {
  private readonly loaders = new WeakMap<RequestContext, Map<string, DataLoader<string, ServicePlaces>>>();

  constructor(private readonly reader: CapacityReader) {}

  /** Places of a service on a day; the request's context is the key, so nothing is kept between requests. */
  async load(ctx: RequestContext, serviceId: string, on: string): Promise<ServicePlaces> {
    const days = this.loaders.get(ctx) ?? new Map<string, DataLoader<string, ServicePlaces>>();
    this.loaders.set(ctx, days);
    const loader = days.get(on) ?? new DataLoader<string, ServicePlaces>((ids) => this.batch(ids, on));
    days.set(on, loader);
    return loader.load(serviceId);
  }

  private async batch(serviceIds: readonly string[], on: string): Promise<ServicePlaces[]> {
    const places = await this.reader.places(serviceIds, on);
    return serviceIds.map((serviceId) => {
      const found = places.get(serviceId);
      if (!found) throw new Fault('The reader of places left a service out.');
      return found;
    });
  }
}

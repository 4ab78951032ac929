import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Fault } from '@navaz/kernel';
import { Jobs, type JobData } from '@navaz/platform';
import { TellPlaces } from './tell-places.service.js';

const idOf = (data: JobData, field: 'serviceId' | 'unitId'): string => {
  const { [field]: id } = data;
  if (typeof id !== 'string') throw new Fault(`News of places came without ${field}.`);
  return id;
};

/** Hears that a place came back, and that a unit is promised to more people than it has places for. */
@Injectable()
export class TellPlacesJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly places: TellPlaces,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'notifications.tell-place-opened',
      on: ['capacity.place-opened'],
      handle: async (jobs) => {
        for (const data of jobs) await this.places.opened(idOf(data, 'serviceId'), idOf(data, 'unitId'));
      },
    });
    this.jobs.define({
      name: 'notifications.tell-overcommitted',
      on: ['capacity.unit-overcommitted'],
      handle: async (jobs) => {
        for (const data of jobs) await this.places.overcommitted(idOf(data, 'serviceId'));
      },
    });
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOvercommitted } from '@navaz/capacity';
import { Fault } from '@navaz/kernel';
import { Jobs, type JobData } from '@navaz/platform';
import { TellPlaces } from './tell-places.service.js';

const serviceOf = ({ serviceId }: JobData): string => {
  if (typeof serviceId !== 'string') throw new Fault('News of places came without a service.');
  return serviceId;
};

/** Hears that a unit is promised to more people than it has places for. */
@Injectable()
export class TellPlacesJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly places: TellPlaces,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'notifications.tell-overcommitted',
      on: [UnitOvercommitted],
      handle: async (jobs) => {
        for (const data of jobs) await this.places.overcommitted(serviceOf(data));
      },
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '@navaz/kernel';
import { Database, type PreparedRead } from '@navaz/platform';
import { computeServicePlaces, serviceState, type ServiceAnswer } from './compute-places/compute-service-places.js';
import { unitsByFacts, unitsById, unitsOfServices } from './places-sql.js';
import type { PlacesState } from './places.js';
import { unitAnswer, unitPlaces, type UnitFactsRow, type UnitPlaces, type UnitRow } from './unit-row.js';

/** Places of a service on a day, with its units. The public may see state, confidence, `publicFree` and `asOf` only. */
export interface ServicePlaces extends ServiceAnswer {
  readonly serviceId: string;
  readonly units: readonly UnitPlaces[];
}

/** Services by what is known of their places on a day; a service of which nothing is known is in no list. */
export interface KnownPlaces {
  /** Somebody can be taken, at once or after an assessment. */
  readonly room: readonly string[];
  /** Every unit is known to be full or shut. */
  readonly full: readonly string[];
  /** A waiting list is kept, and nothing else is open. */
  readonly waitingList: readonly string[];
}

const byService = (units: readonly UnitPlaces[]): Map<string, UnitPlaces[]> => {
  const groups = new Map<string, UnitPlaces[]>();
  for (const unit of units) {
    const group = groups.get(unit.serviceId);
    if (group) group.push(unit);
    else groups.set(unit.serviceId, [unit]);
  }
  return groups;
};

/** How many places are free where, for any day; computed when read, one prepared statement a read. */
@Injectable()
export class CapacityReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Places of every asked service on a calendar day. One statement. Services that never said anything, or do not
   * exist, are *unknown*. Shows no more than the service's own word: listing is the directory's matter.
   */
  async places(serviceIds: readonly string[], on: string): Promise<Map<string, ServicePlaces>> {
    const rows = serviceIds.length === 0 ? [] : await this.read(unitsOfServices, serviceIds, on);
    const units = byService(rows);
    return new Map(
      serviceIds.map((serviceId) => {
        const own = units.get(serviceId.toLowerCase()) ?? [];
        return [serviceId, { serviceId, ...computeServicePlaces(own), units: own }];
      }),
    );
  }

  /** Units in use by id, on a calendar day; unknown and retired ones are left out. One statement. */
  async units(unitIds: readonly string[], on: string): Promise<UnitPlaces[]> {
    return this.read(unitsById, unitIds, on);
  }

  /**
   * All services of which something is known on that day, by what it is. One statement, which answers a row for each
   * combination of facts: what decides is computed once for all units that share it.
   */
  async servicesIn(on: string): Promise<KnownPlaces> {
    const now = this.clock.now();
    const rows = await this.database.readPublic<UnitFactsRow & { readonly services: string }>(unitsByFacts, [
      this.clock.today(),
      on,
    ]);
    const states = new Map<string, PlacesState[]>();
    for (const row of rows) {
      const { state } = unitAnswer(row, on, now);
      for (const serviceId of row.services.split(' ')) {
        const others = states.get(serviceId);
        if (others) others.push(state);
        else states.set(serviceId, [state]);
      }
    }
    const by: Record<PlacesState, string[]> = {
      has_room: [],
      must_be_assessed: [],
      waiting_list: [],
      no_room: [],
      unknown: [],
    };
    for (const [serviceId, units] of states) by[serviceState(units)].push(serviceId);
    return { room: [...by.has_room, ...by.must_be_assessed], full: by.no_room, waitingList: by.waiting_list };
  }

  private async read(statement: PreparedRead, parameter: unknown, on: string): Promise<UnitPlaces[]> {
    const now = this.clock.now();
    const rows = await this.database.readPublic<UnitRow>(statement, [parameter, this.clock.today(), on]);
    return rows.map((row) => unitPlaces(row, on, now));
  }
}

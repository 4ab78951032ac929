import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@navaz/audit';
import { DirectoryModule } from '@navaz/directory';
import { IdentityModule } from '@navaz/identity';
import { AskForPlacesJob } from './ask-for-places/ask-for-places.job.js';
import { PlacesDue } from './ask-for-places/places-due.js';
import { PlacesLinks } from './ask-for-places/places-links.service.js';
import { SendPlacesLinkResolver } from './ask-for-places/send-places-link.resolver.js';
import { capacityEntities } from './capacity-entities.js';
import { CapacityReader } from './capacity-reader.js';
import { EditUnitsResolver } from './edit-units/edit-units.resolver.js';
import { SlotStore } from './edit-units/slot-store.js';
import { UnitDesk } from './edit-units/unit-desk.service.js';
import { UnitPromises } from './edit-units/unit-promises.js';
import { HoldDesk } from './hold-places/hold-desk.service.js';
import { HeldPlaces } from './holds/held-places.js';
import { HoldStore } from './holds/hold-store.js';
import { RoomFinder } from './holds/room-finder.js';
import { StatementEffects } from './holds/statement-effects.js';
import { DemoUnits } from './load-demo-units/demo-units.service.js';
import { DaysThatOpen } from './open-by-date/days-that-open.js';
import { OpenByDateJob } from './open-by-date/open-by-date.job.js';
import { PausePlacesResolver } from './pause-places/pause-places.resolver.js';
import { PlacePauses } from './pause-places/place-pauses.service.js';
import { PlaceAuthority } from './place-authority.js';
import { RecordedUnits } from './places-recorded.view.js';
import { NumbersLoader } from './read-places/numbers-loader.js';
import { PlacesLoader } from './read-places/places-loader.js';
import { ServicePlacesResolver } from './read-places/service-places.resolver.js';
import { ReadUnitResolver } from './read-unit/read-unit.resolver.js';
import { PlacesLinkReading } from './state-places/link-reading.service.js';
import { PlaceDesk } from './state-places/place-desk.service.js';
import { PlacesByLinkResolver } from './state-places/places-by-link.resolver.js';
import { StatePlacesResolver } from './state-places/state-places.resolver.js';
import { Statements } from './statements.js';
import { HoldSweeper } from './sweep-holds/hold-sweeper.service.js';
import { SweepHoldsJob } from './sweep-holds/sweep-holds.job.js';
import { UnitReading } from './unit-detail/unit-reading.service.js';
import { WaitingList } from './wait-for-places/waiting-list.service.js';

/** Units, statements, closures, holds, who waits, and how many places are free on any day. */
@Module({
  imports: [TypeOrmModule.forFeature(capacityEntities), AuditModule, IdentityModule, DirectoryModule],
  providers: [
    CapacityReader,
    PlaceAuthority,
    Statements,
    RecordedUnits,
    PlaceDesk,
    PlacesLinkReading,
    StatePlacesResolver,
    PlacesByLinkResolver,
    PlacePauses,
    PausePlacesResolver,
    SlotStore,
    UnitPromises,
    UnitDesk,
    EditUnitsResolver,
    UnitReading,
    ReadUnitResolver,
    PlacesLoader,
    NumbersLoader,
    ServicePlacesResolver,
    PlacesDue,
    PlacesLinks,
    SendPlacesLinkResolver,
    AskForPlacesJob,
    DemoUnits,
    HeldPlaces,
    HoldStore,
    RoomFinder,
    StatementEffects,
    HoldDesk,
    HoldSweeper,
    SweepHoldsJob,
    DaysThatOpen,
    OpenByDateJob,
    WaitingList,
  ],
  exports: [CapacityReader, PlaceDesk, PlacePauses, UnitDesk, DemoUnits, HoldDesk, WaitingList],
})
export class CapacityModule {}

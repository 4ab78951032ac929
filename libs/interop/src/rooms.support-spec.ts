import { Test, type TestingModule } from '@nestjs/testing';
import { AuditModule } from '@navaz/audit';
import { CapacityModule } from '@navaz/capacity';
import { DirectoryModule, installCodeLists } from '@navaz/directory';
import { IdentityModule } from '@navaz/identity';
import { Clock, systemContext } from '@navaz/kernel';
import { Database, loadConfig, PlatformModule } from '@navaz/platform';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import { InteropModule } from './interop.module.js';

/** The rooms a spec of this room needs, over a database of its own with the code lists installed. */
export interface RoomsForSpec {
  readonly db: TestDatabase;
  readonly clock: FakeClock;
  readonly rooms: TestingModule;
  close(): Promise<void>;
}

/** Boots them; nobody works on jobs. */
export const roomsForSpec = async (now: string, { codeLists = true } = {}): Promise<RoomsForSpec> => {
  const db = await testDatabase();
  const clock = FakeClock.at(now);
  const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: db.url, NAVAZ_LOG_LEVEL: 'silent' });
  const rooms = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot(config, { works: false }),
      AuditModule,
      IdentityModule,
      DirectoryModule,
      CapacityModule,
      InteropModule,
    ],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  await rooms.init();
  if (codeLists) await rooms.get(Database).transaction(systemContext('spec-code-lists'), installCodeLists);
  return {
    db,
    clock,
    rooms,
    close: async () => {
      await rooms.close();
      await db.close();
    },
  };
};

import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '@navaz/audit';
import { CapacityModule } from '@navaz/capacity';
import { ConsentModule } from '@navaz/consent';
import { CooperationModule } from '@navaz/cooperation';
import { DirectoryModule } from '@navaz/directory';
import { DisclosureModule } from '@navaz/disclosure';
import { HandoverModule } from '@navaz/handover';
import { IdentityModule } from '@navaz/identity';
import { InteropModule } from '@navaz/interop';
import { NotificationsModule } from '@navaz/notifications';
import { GraphqlModule, HttpModule, PlatformModule, type Config } from '@navaz/platform';
import { SearchModule } from '@navaz/search';

/** What the command line composes. */
export interface CliProgram {
  /** Everything in one process, as `navaz start` runs it: the API's doors and the worker's jobs as well. */
  readonly whole: boolean;
}

/** The same rooms as in the API and the worker, for one command or for one machine. */
@Module({})
export class CliModule {
  static forRoot(config: Config, { whole }: CliProgram): DynamicModule {
    return {
      module: CliModule,
      imports: [
        PlatformModule.forRoot(config, { works: whole }),
        AuditModule,
        IdentityModule,
        DirectoryModule,
        CapacityModule,
        ConsentModule,
        CooperationModule,
        DisclosureModule,
        HandoverModule,
        NotificationsModule,
        SearchModule,
        InteropModule,
        ...(whole ? [HttpModule, GraphqlModule.forRoot(IdentityModule)] : []),
      ],
    };
  }
}

/** Boots the rooms, runs one piece of work, and closes whatever happens. */
export const withRooms = async <T>(
  config: Config,
  work: (rooms: INestApplicationContext) => Promise<T>,
): Promise<T> => {
  const rooms = await NestFactory.createApplicationContext(CliModule.forRoot(config, { whole: false }), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  try {
    return await work(rooms);
  } finally {
    await rooms.close();
  }
};

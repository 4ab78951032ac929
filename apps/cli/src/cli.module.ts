import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AuditModule } from '@navaz/audit';
import { CapacityModule } from '@navaz/capacity';
import { DirectoryModule } from '@navaz/directory';
import { IdentityModule } from '@navaz/identity';
import { InteropModule } from '@navaz/interop';
import { PlatformModule, type Config } from '@navaz/platform';
import { SearchModule } from '@navaz/search';

/** The same rooms for one command. */
@Module({})
export class CliModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: CliModule,
      imports: [
        PlatformModule.forRoot(config, { works: false }),
        AuditModule,
        IdentityModule,
        DirectoryModule,
        CapacityModule,
        SearchModule,
        InteropModule,
      ],
    };
  }
}

/** Boots the rooms, runs one piece of work, and closes whatever happens. */
export const withRooms = async <T>(
  config: Config,
  work: (rooms: INestApplicationContext) => Promise<T>,
): Promise<T> => {
  const rooms = await NestFactory.createApplicationContext(CliModule.forRoot(config), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  try {
    return await work(rooms);
  } finally {
    await rooms.close();
  }
};

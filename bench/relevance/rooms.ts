import { randomUUID } from 'node:crypto';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '@navaz/audit';
import { CapacityModule } from '@navaz/capacity';
import { DirectoryModule, installCodeLists } from '@navaz/directory';
import { IdentityModule } from '@navaz/identity';
import { InteropModule } from '@navaz/interop';
import { systemContext, type RequestContext } from '@navaz/kernel';
import { Database, loadConfig, PlatformModule } from '@navaz/platform';
import { SearchModule } from '@navaz/search';

/** The rooms of the public half, as the cli composes them. */
@Module({})
class MeasuredRooms {
  static over(databaseUrl: string): DynamicModule {
    const config = loadConfig({ DATABASE_URL: databaseUrl, NODE_ENV: 'test', NAVAZ_LOG_LEVEL: 'error' });
    return {
      module: MeasuredRooms,
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

/** Nobody in particular: the public. */
export const anybody = (): RequestContext => systemContext(`relevance-${randomUUID()}`);

/** The rooms over a database with the code lists in it. */
export const openRooms = async (databaseUrl: string): Promise<INestApplicationContext> => {
  const rooms = await NestFactory.createApplicationContext(MeasuredRooms.over(databaseUrl), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  await rooms.get(Database).transaction(anybody(), installCodeLists);
  return rooms;
};

import { Module, type DynamicModule } from '@nestjs/common';
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

/** GraphQL over HTTP: composes the rooms, owns nothing. */
@Module({})
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(config, { works: false }),
        HttpModule,
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
        GraphqlModule.forRoot(IdentityModule),
      ],
    };
  }
}

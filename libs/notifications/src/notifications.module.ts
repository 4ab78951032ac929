import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@navaz/audit';
import { DirectoryModule } from '@navaz/directory';
import { IdentityModule } from '@navaz/identity';
import { ChangePreferencesResolver } from './change-preferences/change-preferences.resolver.js';
import { FunctionAddress } from './function-address.service.js';
import { HoldNewsBack } from './hold-news-back/hold-news-back.listener.js';
import { NoticeSender } from './notice-sender.service.js';
import { Notices } from './notices.service.js';
import { notificationEntities } from './notification-entities.js';
import { Preferences } from './preferences.service.js';
import { ReadPreferencesResolver } from './read-preferences/read-preferences.resolver.js';
import { SendDueJob } from './send-due/send-due.job.js';
import { TellNewsJob } from './tell-news/tell-news.job.js';
import { TellNews } from './tell-news/tell-news.service.js';
import { TellPlacesJob } from './tell-places/tell-places.job.js';
import { TellPlaces } from './tell-places/tell-places.service.js';
import { UnitMembers } from './unit-members.service.js';
import { WriteDigestJob } from './write-digest/write-digest.job.js';

/** Tells people that something waits for them. Nobody imports this room. */
@Module({
  imports: [TypeOrmModule.forFeature(notificationEntities), AuditModule, IdentityModule, DirectoryModule],
  providers: [
    Notices,
    UnitMembers,
    FunctionAddress,
    NoticeSender,
    Preferences,
    ReadPreferencesResolver,
    ChangePreferencesResolver,
    TellNews,
    TellNewsJob,
    HoldNewsBack,
    TellPlaces,
    TellPlacesJob,
    SendDueJob,
    WriteDigestJob,
  ],
})
export class NotificationsModule {}

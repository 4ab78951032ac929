import { Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@navaz/kernel';
import { Ctx, RequiresMember } from '@navaz/platform';
import { Preferences } from '../preferences.service.js';
import { NotificationPreferencesView, viewPreferences } from '../preferences.view.js';

/** How often I am told. */
@Resolver(() => NotificationPreferencesView)
export class ReadPreferencesResolver {
  constructor(private readonly preferences: Preferences) {}

  @Query(() => NotificationPreferencesView, { description: 'How often your account gets mails.' })
  @RequiresMember()
  async myNotificationPreferences(@Ctx() ctx: RequestContext): Promise<NotificationPreferencesView> {
    return viewPreferences(await this.preferences.own(ctx));
  }
}

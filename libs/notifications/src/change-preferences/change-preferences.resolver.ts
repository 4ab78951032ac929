import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@navaz/kernel';
import { Ctx, RequiresMember, resultOf } from '@navaz/platform';
import { Preferences } from '../preferences.service.js';
import { NotificationPreferencesView, viewPreferences } from '../preferences.view.js';
import { ChangePreferencesInput } from './change-preferences.input.js';

const result = resultOf('ChangeNotificationPreferencesResult', NotificationPreferencesView);

/** Changing how often I am told. */
@Resolver()
export class ChangePreferencesResolver {
  constructor(private readonly preferences: Preferences) {}

  @Mutation(() => result, {
    description: 'Changes how often your account gets mails with information. Deadlines come at once, always.',
  })
  @RequiresMember()
  async changeNotificationPreferences(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ChangePreferencesInput,
  ): Promise<NotificationPreferencesView> {
    return viewPreferences(await this.preferences.change(ctx, input.information));
  }
}

import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { EditedRecords } from '../keep-history/edited-records.js';
import { EditDoneView, EditResult } from '../keep-history/edited.view.js';
import { SetOrganisationContactsInput, SetServiceContactsInput } from './set-contacts.input.js';
import { SetContacts } from './set-contacts.service.js';

/** Contacts of services and organisations. */
@Resolver()
export class SetContactsResolver {
  constructor(
    private readonly contacts: SetContacts,
    private readonly records: EditedRecords,
  ) {}

  @Mutation(() => EditResult, { description: 'Replaces the contacts of a service of your organisation.' })
  @Requires('profile.edit')
  async setServiceContacts(
    @Ctx() ctx: RequestContext,
    @Args('input') { serviceId, version, why, contacts }: SetServiceContactsInput,
  ): Promise<EditDoneView | Refusal> {
    return this.records.service(
      ctx,
      await this.contacts.set(ctx, { of: { serviceId }, version, why: why ?? null, contacts }),
    );
  }

  @Mutation(() => EditResult, { description: 'Replaces the contacts of your organisation itself.' })
  @Requires('profile.edit')
  async setOrganisationContacts(
    @Ctx() ctx: RequestContext,
    @Args('input') { organisationId, version, why, contacts }: SetOrganisationContactsInput,
  ): Promise<EditDoneView | Refusal> {
    return this.records.organisation(
      ctx,
      await this.contacts.set(ctx, { of: { organisationId }, version, why: why ?? null, contacts }),
    );
  }
}

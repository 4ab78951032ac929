import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { EditDoneView, EditResult, viewEdited } from '../keep-history/edited.view.js';
import { SetOrganisationContactsInput, SetServiceContactsInput } from './set-contacts.input.js';
import { SetContacts } from './set-contacts.service.js';

/** Contacts of services and organisations. */
@Resolver()
export class SetContactsResolver {
  constructor(private readonly contacts: SetContacts) {}

  @Mutation(() => EditResult, { description: 'Replaces the contacts of a service of your organisation.' })
  @Requires('profile.edit')
  async setServiceContacts(
    @Ctx() ctx: RequestContext,
    @Args('input') { serviceId, version, why, contacts }: SetServiceContactsInput,
  ): Promise<EditDoneView | Refusal> {
    const edited = await this.contacts.set(ctx, { of: { serviceId }, version, why: why ?? null, contacts });
    return isRefusal(edited) ? edited : viewEdited(edited);
  }

  @Mutation(() => EditResult, { description: 'Replaces the contacts of your organisation itself.' })
  @Requires('profile.edit')
  async setOrganisationContacts(
    @Ctx() ctx: RequestContext,
    @Args('input') { organisationId, version, why, contacts }: SetOrganisationContactsInput,
  ): Promise<EditDoneView | Refusal> {
    const edited = await this.contacts.set(ctx, { of: { organisationId }, version, why: why ?? null, contacts });
    return isRefusal(edited) ? edited : viewEdited(edited);
  }
}

import { Query, Resolver } from '@nestjs/graphql';
import type { RequestContext, Role } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { givable } from '../givable-roles.js';
import { RoleType } from '../role.view.js';

/** What somebody may make of others. */
@Resolver()
export class GivableRolesResolver {
  @Query(() => [RoleType], { description: 'Roles you may give and end in your own organisation.' })
  @Requires('members.manage')
  givableRoles(@Ctx() { actor }: RequestContext): Role[] {
    return actor ? [...givable(actor.role, 'own')] : [];
  }
}

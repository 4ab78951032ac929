import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Permission } from '@navaz/kernel';

/** What an operation's door asks for. */
export type Access =
  | { readonly kind: 'public'; readonly reason: string }
  | { readonly kind: 'member' }
  | { readonly kind: 'requires'; readonly permission: Permission };

/** Where the declaration is kept. */
export const accessKey = 'navaz:access';

/** Only accounts whose membership holds this permission may call it. The room still checks the record. */
export const Requires = (permission: Permission): CustomDecorator =>
  SetMetadata(accessKey, { kind: 'requires', permission } satisfies Access);

/** Anybody logged in, with whatever role. */
export const RequiresMember = (): CustomDecorator => SetMetadata(accessKey, { kind: 'member' } satisfies Access);

/** Open to everybody; the reason is kept in the snapshot of operations and read in review. */
export const Public = (reason: string): CustomDecorator =>
  SetMetadata(accessKey, { kind: 'public', reason } satisfies Access);

/** How a declaration reads in the snapshot. */
export const accessText = (access: Access): string =>
  access.kind === 'public' ? `public: ${access.reason}` : access.kind === 'member' ? 'member' : access.permission;

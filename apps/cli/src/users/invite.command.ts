import { randomUUID } from 'node:crypto';
import { isEmail, isUUID } from 'class-validator';
import { AuditTrail } from '@navaz/audit';
import { DirectoryReader } from '@navaz/directory';
import { Invitations } from '@navaz/identity';
import { Fault, inLocale, isRefusal, roles, systemContext, type Role } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { withRooms } from '../cli.module.js';
import { runningConfig } from '../running-config.js';

/** Roles of people; machines are registered. */
const invited = roles.filter((role): role is Exclude<Role, 'machine'> => role !== 'machine');

/** Whom to invite. */
export interface InviteOptions {
  /** Id of the organisation, or its key: `coordinator:aoov`, `prison:valdice`, `ico:12345679`. */
  readonly organisation: string;
  /** One of the roles of people. */
  readonly role: string;
}

/**
 * `navaz users invite`: the first member of an organisation, whom nobody inside could invite; the operator's word stands
 * for it, and the act is in the trail. The link goes by mail like any other invitation.
 * @throws Fault for a role, an address or an organisation that is none, and where the same invitation is under way.
 */
export const inviteUser = async (email: string, { organisation, role }: InviteOptions): Promise<void> => {
  const given = invited.find((one) => one === role);
  if (!given) throw new Fault(`Roli „${role}“ neznáme. Pozvat jde: ${invited.join(', ')}.`);
  if (!isEmail(email)) throw new Fault('Tohle není e-mailová adresa.');
  const { config, stop } = await runningConfig();
  try {
    const until = await withRooms(config, (rooms) =>
      rooms.get(Database).transaction(systemContext(randomUUID()), async (tx) => {
        const organisationId = await organisationOf(rooms.get(DirectoryReader), tx, organisation);
        const sent = await rooms.get(Invitations).invite(tx, { organisationId, role: given, email, invitedBy: null });
        if (isRefusal(sent)) throw new Fault(inLocale(sent.text, 'cs'));
        rooms.get(AuditTrail).record(tx, {
          operation: 'identity.inviteMember',
          subjectKind: 'invitation',
          subjectId: sent.invitationId,
          detail: { organisationId, role: given, services: null },
        });
        return sent.expiresAt;
      }),
    );
    process.stdout.write(`Pozvánka odejde e-mailem, platí do ${until.toISOString().slice(0, 10)}.\n`);
  } finally {
    await stop();
  }
};

type Inside = Parameters<DirectoryReader['organisationIdOf']>[0];

const organisationOf = async (reader: DirectoryReader, tx: Inside, named: string): Promise<string> => {
  const found = isUUID(named)
    ? (await reader.unitFacts(tx, [named])).has(named)
      ? named
      : null
    : await reader.organisationIdOf(tx, named);
  if (found === null)
    throw new Fault(
      `Organizaci „${named}“ v adresáři nemáme. Zadejte id z adresy její stránky, nebo klíč jako coordinator:aoov, prison:valdice, ico:12345679.`,
    );
  return found;
};

import { registerEnumType } from '@nestjs/graphql';
import { roles, type Role } from '@navaz/kernel';

/** The API's enum of roles: `WORKER`, `TEAM_LEAD`, … for `worker`, `team_lead`, … */
export const RoleType = Object.fromEntries(roles.map((role) => [role.toUpperCase(), role])) as Record<string, Role>;

registerEnumType(RoleType, {
  name: 'Role',
  description: 'What a membership is for.',
  valuesMap: {
    WORKER: { description: 'sociální pracovnice nebo pracovník' },
    TEAM_LEAD: { description: 'vedoucí týmu' },
    PROFILE_OWNER: { description: 'správce profilu organizace' },
    COORDINATOR: { description: 'koordinátor sítě' },
    AUDITOR: { description: 'pověřenec pro ochranu osobních údajů' },
    MACHINE: { description: 'program, který hlásí volná místa' },
  },
});

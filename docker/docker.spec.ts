import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { loadConfig, variables } from '@navaz/platform';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docker');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string; target: string };
  environment?: Record<string, string>;
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: object;
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}
interface Realm {
  clients: { clientId: string; secret: string; redirectUris?: string[] }[];
}

/** A Docker engine is not everywhere: what can be known about these files without one is checked here. */
describe('images and compose', () => {
  const compose = parse(read('compose.yaml'), { merge: true }) as Compose;
  const recipe = read('Dockerfile');
  const stages = [...recipe.matchAll(/^FROM (\S+) AS (\S+)$/gm)].map(([, base, name]) => ({ base, name }));

  it('has the neighbours that the system needs', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      ['api', 'keycloak', 'mail', 'meilisearch', 'migrate', 'postgres', 'worker'].sort(),
    );
  });

  it('pins every image to a version', () => {
    const images = [...Object.values(compose.services).flatMap((service) => service.image ?? [])];
    for (const image of images) expect(image).toMatch(/:v?\d/);
  });

  it('builds targets that exist, from files that exist', () => {
    for (const { build } of Object.values(compose.services)) {
      if (!build) continue;
      expect(stages.map((stage) => stage.name)).toContain(build.target);
      expect(existsSync(join(folder, build.context, build.dockerfile))).toBe(true);
    }
    const sources = [...recipe.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, list]) => list?.split(' ') ?? []);
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) expect([source, existsSync(join(root, source))]).toEqual([source, true]);
  });

  it('runs programs that are built, as a user who is not root', () => {
    const runtime = recipe.slice(recipe.indexOf('AS runtime'));
    expect(runtime).toMatch(/^USER node$/m);
    expect(runtime.slice(runtime.indexOf('USER node'))).not.toMatch(/^USER root/m);
    for (const [, program] of recipe.matchAll(/"(apps\/\w+)\/dist\/main\.js"/g)) {
      expect(existsSync(join(root, program ?? '', 'src/main.ts'))).toBe(true);
    }
  });

  it('bounds the heap of every program in the same way, here and by npm', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const commands = [...recipe.matchAll(/^CMD \[(.*)\]$/gm)].map(([, words = '']) => words.replaceAll(/[",]/g, ''));
    const programs = [...commands, ...Object.values(scripts).map(String)].flatMap(
      (command) => /node [^&]*apps\/\w+\/dist\/main\.js/.exec(command) ?? [],
    );
    expect(programs).toHaveLength(5);
    for (const program of programs) {
      expect([program, program.match(/--max\S+/g)]).toEqual([
        program,
        ['--max-semi-space-size=8', '--max-old-space-size=224'],
      ]);
    }
  });

  it('sets only variables that the configuration knows, and a configuration that is accepted', () => {
    const known = new Set([...Object.values(variables), 'DATABASE_OWNER_URL']);
    for (const name of ['api', 'worker', 'migrate']) {
      const environment = compose.services[name]?.environment ?? {};
      for (const variable of Object.keys(environment))
        expect([variable, known.has(variable)]).toEqual([variable, true]);
      expect(() => loadConfig(environment)).not.toThrow();
    }
  });

  it('mounts files that exist and waits for services that exist', () => {
    for (const service of Object.values(compose.services)) {
      for (const volume of service.volumes ?? []) {
        const [source = ''] = volume.split(':');
        const there = source.startsWith('.') ? existsSync(normalize(join(folder, source))) : source in compose.volumes;
        expect([source, there]).toEqual([source, true]);
      }
      for (const other of Object.keys(service.depends_on ?? {})) expect(compose.services).toHaveProperty(other);
    }
  });

  it("names the client, secret and return address that Keycloak's realm knows", () => {
    const realm = JSON.parse(read('keycloak/navaz-realm.json')) as Realm;
    const environment = compose.services['api']?.environment ?? {};
    const client = realm.clients.find(({ clientId }) => clientId === environment['NAVAZ_OIDC_CLIENT_ID']);
    expect(client?.secret).toBe(environment['NAVAZ_OIDC_CLIENT_SECRET']);
    expect(client?.redirectUris).toEqual([`${environment['NAVAZ_PUBLIC_URL'] ?? ''}/auth/callback`]);
  });

  it('creates the roles that the migrations ask for', () => {
    const script = read('postgres/create-roles.sh');
    for (const role of ['navaz_owner', 'navaz_app']) {
      expect(script).toMatch(new RegExp(`create role ${role} login noinherit nobypassrls`));
    }
    expect(dirname(compose.services['postgres']?.volumes?.[1]?.split(':')[1] ?? '')).toBe(
      '/docker-entrypoint-initdb.d',
    );
  });
});

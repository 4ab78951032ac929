import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditModule } from '@navaz/audit';
import { permissionsOf } from '@navaz/identity';
import type { Role } from '@navaz/kernel';
import { createHttpApp, GraphqlModule, HttpModule, loadConfig, PlatformModule } from '@navaz/platform';
import { actingAs, SpecIdentityModule, testDatabase, type SpecActor, type TestDatabase } from '@navaz/testing';
import { DisclosureModule } from './disclosure.module.js';

jest.setTimeout(60_000);

type Json = { [key: string]: Json } & { [index: number]: Json } & string;
interface Answer {
  data?: Json;
  errors?: { message: string; extensions: { code: string } }[];
}

const inRole = (role: Role, organisationId: string): SpecActor => ({
  role,
  organisationId,
  permissions: [...permissionsOf(role)],
});

describe('matrix and agreements over the API', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let prison: string;
  let curator: string;

  const organisation = async (kind: string): Promise<string> => {
    const [row] = await db.asOwner<{ id: string }>(
      `insert into directory.organisation (name, kind, origin, version) values ($1, $1, 'owner', 1) returning id`,
      [kind],
    );
    return row?.id ?? '';
  };
  const ask = async (actor: SpecActor | null, query: string, input?: object): Promise<Answer> => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: actingAs(actor),
      payload: { query, variables: input ? { input } : {} },
    });
    return response.json();
  };
  const cell = `... on MatrixCell { id version reviewed approved agreement { code name nameEn } }
    ... on Refusal { code message } ... on InvalidInput { fields { path code } }`;
  const agreement = `... on Agreement { id version holds state { code name } scopes { code } partner { kind contacts { name } } }
    ... on Refusal { code message } ... on InvalidInput { fields { path code } }`;
  const propose = `mutation ($input: ProposeMatrixChangeInput!) { proposeMatrixChange(input: $input) { ${cell} } }`;
  const review = `mutation ($input: RecordLegalReviewInput!) { recordLegalReview(input: $input) { ${cell} } }`;
  const approve = `mutation ($input: ApproveMatrixInput!) { approveMatrix(input: $input) { ${cell} } }`;
  const matrix = `{ disclosureMatrix(first: 100) { edges { node { version sender { code } recipient { code name } regime { name }
    legalBasis { cs en } art9 { code } art10 { code } agreement { code } waiver note { cs } reviewed review { reviewer } } } } }`;

  beforeAll(async () => {
    db = await testDatabase();
    const config = loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test', NAVAZ_LOG_LEVEL: 'silent' });
    @Module({
      imports: [
        PlatformModule.forRoot(config, { works: false }),
        HttpModule,
        AuditModule,
        DisclosureModule,
        GraphqlModule.forRoot(SpecIdentityModule),
      ],
    })
    class SpecModule {}
    app = await createHttpApp(SpecModule, config);
    await app.init();
    prison = await organisation('prison');
    curator = await organisation('municipal_department');
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  it('shows the whole matrix to everybody who is logged in, and to nobody else', async () => {
    for (const role of ['worker', 'coordinator', 'auditor', 'machine', 'profile_owner'] as const) {
      const { data } = await ask(inRole(role, prison), matrix);
      expect(data?.['disclosureMatrix']?.['edges']).toHaveLength(16);
    }
    expect((await ask(null, matrix)).errors).toHaveLength(1);
  });

  it('changes a rule by two hands, each at its own door', async () => {
    const input = {
      sender: 'PRISON',
      recipient: 'CURATOR',
      regime: 'GDPR',
      legalBasis: { cs: 'zákon č. 169/1999 Sb.', en: 'Act 169/1999' },
      art9: 'EXPLICIT_CONSENT',
      art10: null,
      agreement: 'ALWAYS',
      waiver: false,
      note: { cs: '', en: '' },
      reason: 'stanovisko',
    };
    const coordinator = inRole('coordinator', await organisation('coordinator'));
    expect((await ask(inRole('auditor', prison), propose, input)).errors).toHaveLength(1);
    const proposed = await ask(coordinator, propose, input);
    const cellId = proposed.data?.['proposeMatrixChange']?.['id'];
    expect(proposed.data?.['proposeMatrixChange']).toMatchObject({ reviewed: false, agreement: { code: 'always' } });
    expect((await ask(coordinator, approve, { cellId })).errors).toHaveLength(1);
    const said = { cellId, agrees: true, reviewedOn: '2026-01-15', reviewer: 'advokátní kancelář' };
    expect((await ask(coordinator, review, said)).data?.['recordLegalReview']).toMatchObject({ reviewed: true });
    const blank = await ask(coordinator, review, { ...said, reviewer: '   ' });
    expect(blank.data?.['recordLegalReview']).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'reviewer' }] });
    const approved = await ask(inRole('auditor', prison), approve, { cellId });
    expect(approved.data?.['approveMatrix']).toMatchObject({ id: cellId, approved: true });
    const changes = await ask(inRole('worker', prison), `{ matrixChanges { edges { node { id approved reason } } } }`);
    expect(changes.data?.['matrixChanges']?.['edges']).toEqual([
      { node: { id: cellId, approved: true, reason: 'stanovisko' } },
    ]);
  });

  it('agrees on a cooperation between two team leads, and lists it', async () => {
    const start = `mutation ($input: ProposeAgreementInput!) { proposeAgreement(input: $input) { ${agreement} } }`;
    const confirm = `mutation ($input: ConfirmAgreementInput!) { confirmAgreement(input: $input) { ${agreement} } }`;
    const end = `mutation ($input: EndAgreementInput!) { endAgreement(input: $input) { ${agreement} } }`;
    const list = `{ agreements(organisationId: "${curator}", state: IN_FORCE) { edges { node { id note } } } }`;
    const input = { partnerId: curator, scopes: ['INFORMATION_SHARING'], validFrom: '2026-01-01', note: 'mezi námi' };
    expect((await ask(inRole('worker', prison), start, input)).errors).toHaveLength(1);
    const proposed = (await ask(inRole('team_lead', prison), start, input)).data?.['proposeAgreement'];
    expect(proposed).toMatchObject({
      state: { code: 'proposed' },
      holds: false,
      scopes: [{ code: 'information_sharing' }],
    });
    const known = { agreementId: proposed?.['id'], version: 1, contacts: ['curator'] };
    const confirmed = (await ask(inRole('team_lead', curator), confirm, known)).data?.['confirmAgreement'];
    expect(confirmed).toMatchObject({
      holds: true,
      partner: { kind: 'CURATOR', contacts: [{ name: 'sociální kurátor' }] },
    });
    const stranger = await ask(inRole('worker', await organisation('ngo')), list);
    expect(stranger.data?.['agreements']?.['edges']).toEqual([{ node: { id: proposed?.['id'], note: null } }]);
    expect((await ask(null, list)).errors).toHaveLength(1);
    const over = { agreementId: proposed?.['id'], version: 2, reason: 'konec projektu' };
    const ended = (await ask(inRole('team_lead', prison), end, over)).data?.['endAgreement'];
    expect(ended).toMatchObject({ state: { code: 'ended' }, holds: false });
  });
});

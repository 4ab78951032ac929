import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { MatrixActor } from './actors.support-spec.js';

/** What came back, without what differs between any two requests. */
export interface MatrixAnswer {
  /** The whole body as text. */
  readonly text: string;
  /** The code of a refusal or error; `DONE` for a result. */
  readonly code: string;
  readonly status: number;
}

interface Body {
  data?: Record<string, ({ __typename?: string; code?: string } & Record<string, unknown>) | null> | null;
  errors?: { extensions?: { code?: string; correlationId?: string } }[];
}

const refusals = new Set(['InvalidInput', 'NotFound', 'Conflict', 'NotAllowed', 'Expired']);

/** One GraphQL request over HTTP as this actor. */
export const ask = async (
  app: NestFastifyApplication,
  actor: MatrixActor,
  query: string,
  variables: object,
): Promise<MatrixAnswer> => {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: actor.headers,
    payload: { query, variables },
  });
  const body = response.json<Body>();
  for (const error of body.errors ?? []) delete error.extensions?.correlationId;
  const [answer] = Object.values(body.data ?? {});
  const failed = body.errors?.[0]?.extensions?.code;
  const code = failed ?? (refusals.has(answer?.__typename ?? '') ? answer?.code : 'DONE');
  return { text: JSON.stringify(body), code: code ?? 'NO_CODE', status: response.statusCode };
};

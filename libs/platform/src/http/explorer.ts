import type { FastifyInstance } from 'fastify';

const query = `# Zkuste se zeptat. Výsledek říká, proč tu každá služba je.
query Hledani {
  searchServices(query: "azylák pro chlapy v ostravě po vtosce", first: 5) {
    total
    reading { chips { id label } }
    edges {
      node {
        service { name organisation { name } }
        places { sentence asOf }
        why { text }
      }
    }
  }
}
`;

/** Nine megabytes of page: loaded when the first browser asks for it, and kept. */
const loadPage = async (): Promise<string> => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return renderGraphiQL({ endpoint: '/graphql', title: 'Navaz', defaultQuery: query, credentials: 'same-origin' });
};

/**
 * GraphiQL from the package, nothing from other servers, for a browser that opens /graphql. Off in production unless
 * switched on. The page carries its own script inline, so it has a policy of its own.
 */
export const serveExplorer = (server: FastifyInstance): void => {
  let page: Promise<string> | undefined;
  server.addHook('onRequest', async (request, reply) => {
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    if (request.method !== 'GET' || request.url.split('?')[0] !== '/graphql' || !wantsPage) return;
    page ??= loadPage();
    await reply
      .header('content-type', 'text/html; charset=utf-8')
      .header(
        'content-security-policy',
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
          "img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'",
      )
      .send(await page);
  });
};

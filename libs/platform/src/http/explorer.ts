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

/**
 * GraphiQL from the package, nothing from other servers, for a browser that opens /graphql. Off in production unless
 * switched on. The page carries its own script inline, so it has a policy of its own.
 */
export const serveExplorer = async (server: FastifyInstance): Promise<void> => {
  // Nine megabytes of page: loaded only where it is shown.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = renderGraphiQL({
    endpoint: '/graphql',
    title: 'Navaz',
    defaultQuery: query,
    credentials: 'same-origin',
  });
  server.addHook('onRequest', async (request, reply) => {
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    if (request.method !== 'GET' || request.url.split('?')[0] !== '/graphql' || !wantsPage) return;
    await reply
      .header('content-type', 'text/html; charset=utf-8')
      .header(
        'content-security-policy',
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
          "img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'",
      )
      .send(page);
  });
};

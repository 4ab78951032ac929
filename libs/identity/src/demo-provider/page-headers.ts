import type { Config } from '@navaz/platform';

/** What goes with every login page: kept by nobody, framed by nobody, no script at all, style from this server alone. */
export const pageHeaders = (config: Config): Readonly<Record<string, string>> => ({
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self' ${new URL(config.publicUrl).origin}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
});

import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Fault } from '@navaz/kernel';
import { Config } from '@navaz/platform';

/** Path under which this server itself answers as the issuer, where none is configured. */
export const ownIssuerPath = '/demo-login';

/** The issuer identifier: configured, or this server's own. */
export const issuerOf = (config: Config): string =>
  config.oidcIssuer ?? `${config.publicUrl.replace(/\/+$/, '')}${ownIssuerPath}`;

/**
 * Plain http is refused in production by the configuration; elsewhere the issuer runs on this machine. The library marks
 * the switch as deprecated only to make it stand out; this type says that it is meant.
 */
const plainHttp: Readonly<Record<'allowInsecureRequests', (client: oidc.Configuration) => void>> = oidc;

/** The OpenID Connect issuer and what it says about itself, read once it is first needed. */
@Injectable()
export class OidcIssuer {
  private discovered: Promise<oidc.Configuration> | null = null;

  constructor(private readonly config: Config) {}

  /** Issuer identifier. */
  get url(): string {
    return issuerOf(this.config);
  }

  /**
   * This application as a client of the issuer.
   * @throws Fault where the issuer does not answer; asked again at the next call.
   */
  async client(): Promise<oidc.Configuration> {
    this.discovered ??= this.discover();
    try {
      return await this.discovered;
    } catch (cause) {
      this.discovered = null;
      throw new Fault('The OpenID Connect issuer does not answer as one.', { cause });
    }
  }

  private discover(): Promise<oidc.Configuration> {
    const url = new URL(this.url);
    const execute = url.protocol === 'http:' ? [plainHttp.allowInsecureRequests] : [];
    const { oidcClientId, oidcClientSecret } = this.config;
    return oidc.discovery(url, oidcClientId, undefined, oidc.ClientSecretBasic(oidcClientSecret), { execute });
  }
}

import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Fault } from '@navaz/kernel';
import { Config } from '@navaz/platform';

/** Path under which the issuer is reached where none is configured. */
export const embeddedIssuerPath = '/demo-login';

/** The OpenID Connect issuer and what it says about itself, read once it is first needed. */
@Injectable()
export class OidcIssuer {
  private discovered: Promise<oidc.Configuration> | null = null;

  constructor(private readonly config: Config) {}

  /** Issuer identifier: configured, or this server's own. */
  get url(): string {
    return this.config.oidcIssuer ?? `${this.config.publicUrl.replace(/\/+$/, '')}${embeddedIssuerPath}`;
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
    // Plain http is refused in production by the configuration; elsewhere the issuer runs on this machine.
    const execute = url.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    const { oidcClientId, oidcClientSecret } = this.config;
    return oidc.discovery(url, oidcClientId, undefined, oidc.ClientSecretBasic(oidcClientSecret), { execute });
  }
}

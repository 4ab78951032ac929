import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Fault } from '@navaz/kernel';
import { accessKey, accessText, type Access } from './access.decorator.js';

/** Keys under which @nestjs/graphql and @nestjs/common keep what a method is. */
const resolverTypeKey = 'graphql:resolver_type';
const resolverNameKey = 'graphql:resolver_name';
const routePathKey = 'path';
const routeMethodKey = 'method';

/** Finds every way in, at boot: the server does not start with one that declares no access. */
@Injectable()
export class Operations implements OnModuleInit {
  private readonly lines: string[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** One sorted line per operation with its declaration; committed as a snapshot. */
  get snapshot(): string {
    return `${[...this.lines].sort().join('\n')}\n`;
  }

  onModuleInit(): void {
    const undeclared: string[] = [];
    for (const wrapper of [...this.discovery.getProviders(), ...this.discovery.getControllers()]) {
      const prototype: unknown = wrapper.metatype?.prototype;
      if (typeof prototype !== 'object' || prototype === null) continue;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = (prototype as Record<string, unknown>)[method];
        if (typeof handler !== 'function') continue;
        const name = this.nameOf(handler, method, wrapper.metatype);
        if (!name) continue;
        const access = this.reflector.get<Access | undefined>(accessKey, handler);
        if (access) this.lines.push(`${name}  ${accessText(access)}`);
        else undeclared.push(`${String(wrapper.name)}.${method} (${name})`);
      }
    }
    if (undeclared.length > 0) {
      throw new Fault(`These operations declare neither @Requires nor @Public:\n  ${undeclared.join('\n  ')}`);
    }
  }

  private nameOf(handler: object, method: string, owner: unknown): string | null {
    const type: unknown = Reflect.getMetadata(resolverTypeKey, handler);
    if (type === 'Query' || type === 'Mutation' || type === 'Subscription') {
      const name: unknown = Reflect.getMetadata(resolverNameKey, handler);
      return `${type.toLowerCase()} ${typeof name === 'string' && name ? name : method}`;
    }
    const route: unknown = Reflect.getMetadata(routePathKey, handler);
    const verb: unknown = Reflect.getMetadata(routeMethodKey, handler);
    if (typeof route !== 'string' || typeof verb !== 'number') return null;
    const prefix: unknown = typeof owner === 'function' ? Reflect.getMetadata(routePathKey, owner) : '';
    const path = [prefix, route].map((part) => String(part).replace(/^\/+|\/+$/g, '')).filter(Boolean);
    return `http ${RequestMethod[verb] ?? ''} /${path.join('/')}`;
  }
}

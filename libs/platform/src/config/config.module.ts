import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Config } from './config.js';

/** Hands the checked configuration to every room. */
@Global()
@Module({})
export class ConfigModule {
  static forRoot(config: Config): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: Config, useValue: config }], exports: [Config] };
  }
}

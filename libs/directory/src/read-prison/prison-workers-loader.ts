import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import type { PageArgs } from '@navaz/platform';
import type { PrisonWorker } from './prison-detail.js';
import { PrisonDirectory } from './prison-directory.js';

type Workers = readonly PrisonWorker[] | Refusal;

/** Who works in a prison, asked once for a list of prisons within one request. */
@Injectable()
export class PrisonWorkersLoader {
  /** By request, then by the page asked for: an alias may ask for another. */
  private readonly loaders = new WeakMap<RequestContext, Map<string, DataLoader<string, Workers>>>();

  constructor(private readonly directory: PrisonDirectory) {}

  /** Up to `first + 1` of a prison. Refuses a cursor that is none. */
  workers(ctx: RequestContext, code: string, args: PageArgs): Promise<Workers> {
    const ofRequest = this.loaders.get(ctx) ?? new Map<string, DataLoader<string, Workers>>();
    this.loaders.set(ctx, ofRequest);
    const page = JSON.stringify([args.first, args.after ?? null]);
    const loader = ofRequest.get(page) ?? this.loaderFor(args);
    ofRequest.set(page, loader);
    return loader.load(code);
  }

  private loaderFor(args: PageArgs): DataLoader<string, Workers> {
    return new DataLoader(async (codes) => {
      const found = await this.directory.workers(codes, args);
      return codes.map((code) => (isRefusal(found) ? found : (found.get(code) ?? [])));
    });
  }
}

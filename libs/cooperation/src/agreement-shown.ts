import { Injectable } from '@nestjs/common';
import { Fault, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { viewAgreement, type AgreementView } from './agreement.view.js';
import { ListAgreements } from './list-agreements/list-agreements.service.js';

/** Shows an agreement to the side that has just changed it. */
@Injectable()
export class AgreementShown {
  constructor(private readonly list: ListAgreements) {}

  /** The agreement behind the id a command left; a refusal as it is. */
  async view(ctx: RequestContext, stored: string | Refusal): Promise<AgreementView | Refusal> {
    if (isRefusal(stored)) return stored;
    const row = await this.list.one(ctx, stored);
    if (!row) throw new Fault('An agreement that was just stored cannot be read by its own side.');
    return viewAgreement(row);
  }
}

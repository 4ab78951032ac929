import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { DirectoryReader } from '../directory-reader.js';
import { FreshnessClock } from '../freshness-clock.js';
import { mapOrganisation } from '../profile/map-organisation.js';
import { mapService } from '../profile/map-service.js';
import type { Edited } from './edited.js';
import { EditDoneView } from './edited.view.js';

/** Shows a record as it reads after an edit, so that nobody has to ask for it again. */
@Injectable()
export class EditedRecords {
  constructor(
    private readonly reader: DirectoryReader,
    private readonly freshness: FreshnessClock,
  ) {}

  /** The view of an edit of a service, read after the commit; a refusal passes through. */
  async service(ctx: RequestContext, edited: Edited | Refusal): Promise<EditDoneView | Refusal> {
    if (isRefusal(edited)) return edited;
    const detail = await this.reader.service(ctx, edited.id);
    const service = detail && mapService(detail, this.freshness.moment());
    return Object.assign(new EditDoneView(), this.done(edited), { service, organisation: null });
  }

  /** The same of an organisation. */
  async organisation(ctx: RequestContext, edited: Edited | Refusal): Promise<EditDoneView | Refusal> {
    if (isRefusal(edited)) return edited;
    const detail = await this.reader.organisation(ctx, edited.id);
    const organisation = detail && mapOrganisation(detail, this.freshness.moment());
    return Object.assign(new EditDoneView(), this.done(edited), { service: null, organisation });
  }

  private done({ id, version, changed }: Edited): Pick<EditDoneView, 'id' | 'version' | 'changed'> {
    return { id, version, changed: [...changed] };
  }
}

import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { CaseReading } from '../cases/case-reading.service.js';
import { SubjectView } from '../cases/case.view.js';
import { viewSubject } from '../cases/view-case.js';
import { ChangeSubjectInput } from './change-subject.input.js';
import { ChangeSubject } from './change-subject.service.js';

/** What a correction answers. */
const ChangeSubjectResult = resultOf('ChangeSubjectResult', SubjectView);

/** Putting right who the person is. */
@Resolver()
export class ChangeSubjectResolver {
  constructor(
    private readonly changing: ChangeSubject,
    private readonly reading: CaseReading,
  ) {}

  @Mutation(() => ChangeSubjectResult, { description: 'Puts right who the person of a case of your unit is.' })
  @Requires('handover.send')
  async changeSubject(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ChangeSubjectInput,
  ): Promise<SubjectView | Refusal> {
    const changed = await this.changing.change(ctx, input);
    if (isRefusal(changed)) return changed;
    const opened = await this.reading.subject(ctx, changed.caseId);
    return isRefusal(opened) ? opened : viewSubject(opened);
  }
}

import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '@navaz/platform';
import { codeListsView } from './code-lists.js';
import { CodeListsView } from './code-lists.view.js';

/** The code lists. */
@Resolver(() => CodeListsView)
export class CodeListsResolver {
  @Query(() => CodeListsView, { description: 'Every code list with Czech and English labels.' })
  @Public('code lists are public')
  codeLists(): CodeListsView {
    return codeListsView;
  }
}

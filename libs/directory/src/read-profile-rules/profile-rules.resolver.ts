import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '@navaz/platform';
import { ConditionRuleView } from './condition-rule.view.js';
import { DeclarableFieldView } from './declarable-field.view.js';
import { conditionRulesView, declarableFieldsView } from './profile-rules.js';

/** What a profile may say: the rules its editors show and its edits are checked by. */
@Resolver()
export class ProfileRulesResolver {
  @Query(() => [ConditionRuleView], { description: 'What an admission condition of each code can say; 30 rows.' })
  @Public('the rules of a profile are the same for everybody')
  conditionRules(): readonly ConditionRuleView[] {
    return conditionRulesView;
  }

  @Query(() => [DeclarableFieldView], {
    description: 'What a service may declare that it needs to know about a person, by stage; some 20 rows.',
  })
  @Public('what may travel at all is published')
  declarableFields(): readonly DeclarableFieldView[] {
    return declarableFieldsView;
  }
}

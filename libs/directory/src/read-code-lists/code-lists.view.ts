import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AdministrativeUnitView } from '../profile/administrative-unit.view.js';
import { CodeLabelView } from '../profile/code-label.view.js';

/** A kind of service in its code list. */
@ObjectType('ServiceKind', { description: 'A kind of service in its code list.' })
export class ServiceKindView {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  nameEn!: string;

  @Field(() => String, { nullable: true, description: 'Paragraph of Act 108/2006; null outside the act.' })
  paragraph!: string | null;

  @Field(() => String, { description: 'counselling, care, prevention or outside_act' })
  group!: string;

  @Field(() => [CodeLabelView])
  usualForms!: readonly CodeLabelView[];

  @Field(() => Int, { description: '0 = hardly ever needed after release, 3 = the heart of it.' })
  relevanceToRelease!: number;

  @Field(() => [String], { description: 'What people call it, in Czech.' })
  synonyms!: readonly string[];
}

/** A target group in its code list. */
@ObjectType('TargetGroup', { description: 'A target group in its code list.' })
export class TargetGroupView {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  nameEn!: string;

  @Field(() => Boolean, { description: 'In the public register too.' })
  ofRegister!: boolean;
}

/** A small list by its name. */
@ObjectType('CodeList', { description: 'A small list by its name.' })
export class CodeListView {
  @Field(() => String)
  name!: string;

  @Field(() => [CodeLabelView])
  rows!: readonly CodeLabelView[];
}

/** Every code list of the directory; ask for what you need. */
@ObjectType('CodeLists', { description: 'Every code list of the directory; ask for what you need.' })
export class CodeListsView {
  @Field(() => [ServiceKindView])
  kinds!: readonly ServiceKindView[];

  @Field(() => [TargetGroupView])
  targetGroups!: readonly TargetGroupView[];

  @Field(() => [AdministrativeUnitView])
  regions!: readonly AdministrativeUnitView[];

  @Field(() => [AdministrativeUnitView])
  districts!: readonly AdministrativeUnitView[];

  @Field(() => [AdministrativeUnitView], { description: 'Municipalities with extended powers.' })
  orps!: readonly AdministrativeUnitView[];

  @Field(() => [AdministrativeUnitView], { description: 'Administrative districts of Prague.' })
  cityDistricts!: readonly AdministrativeUnitView[];

  @Field(() => [CodeListView], { description: 'Languages, forms, channels, condition codes and the like, by name.' })
  lists!: readonly CodeListView[];
}

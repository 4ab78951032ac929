import { createUnionType, Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import { Fault, inLocale, type Locale, type Refusal, type RefusalKind } from '@navaz/kernel';

/** An expected "no". `code` is stable, `message` says in the reader's language what to do next. */
@InterfaceType('Refusal', { description: 'An expected refusal: a stable code, and words that say what to do next.' })
export abstract class RefusalView {
  @Field(() => String, { description: 'Stable; for programs.' })
  code!: string;

  @Field(() => String, { description: 'In the reader’s language; says what to do next.' })
  message!: string;
}

/** One field that breaks a rule. */
@ObjectType('FieldRefusal', { description: 'One field that breaks a rule.' })
export class FieldRefusalView {
  @Field(() => String, { description: 'Path in the input, e.g. `conditions.2.value`.' })
  path!: string;

  @Field(() => String, { description: 'Stable; for programs.' })
  code!: string;

  @Field(() => String, { description: 'In the reader’s language; says what to do next.' })
  message!: string;
}

/** The input breaks a rule; each field with its own words. */
@ObjectType('InvalidInput', {
  description: 'The input breaks a rule; each field with its own words.',
  implements: () => [RefusalView],
})
export class InvalidInputView extends RefusalView {
  @Field(() => [FieldRefusalView])
  fields!: FieldRefusalView[];
}

/** There is no such record, or it is not yours: one answer for both. */
@ObjectType('NotFound', {
  description: 'There is no such record, or it is not yours: one answer for both.',
  implements: () => [RefusalView],
})
export class NotFoundView extends RefusalView {}

/** The record is in a state, or was changed meanwhile, so that this cannot be done now. */
@ObjectType('Conflict', {
  description: 'The record is in a state, or was changed meanwhile, so that this cannot be done now.',
  implements: () => [RefusalView],
})
export class ConflictView extends RefusalView {}

/** Known, but not allowed in this way. */
@ObjectType('NotAllowed', {
  description: 'Known, but not allowed in this way.',
  implements: () => [RefusalView],
})
export class NotAllowedView extends RefusalView {}

/** A link, invitation or code that ended, was revoked, or was meant for something else. */
@ObjectType('Expired', {
  description: 'A link, invitation or code that ended, was revoked, or was meant for something else.',
  implements: () => [RefusalView],
})
export class ExpiredView extends RefusalView {}

const views: Readonly<Record<RefusalKind, new () => RefusalView>> = {
  invalid_input: InvalidInputView,
  not_found: NotFoundView,
  conflict: ConflictView,
  not_allowed: NotAllowedView,
  expired: ExpiredView,
};

/** The API's shape of a refusal. */
export const viewRefusal = (refusal: Refusal, locale: Locale): RefusalView => {
  const view = new views[refusal.kind]();
  view.code = refusal.code;
  view.message = inLocale(refusal.text, locale);
  if (view instanceof InvalidInputView) {
    view.fields = refusal.fields.map((field) => ({
      path: field.path,
      code: field.code,
      message: inLocale(field.text, locale),
    }));
  }
  return view;
};

/**
 * What a mutation answers: the result, or a named refusal. The resolver returns the view or a `Refusal`; the
 * interceptor turns the latter into its view.
 */
export const resultOf = <Result extends object>(name: string, result: new (...values: never[]) => Result): Result =>
  createUnionType({
    name,
    description: 'What was done, or a refusal with a sentence to show.',
    types: () => [result, InvalidInputView, NotFoundView, ConflictView, NotAllowedView, ExpiredView] as const,
    resolveType: (value: unknown) => {
      if (value instanceof RefusalView) return value.constructor as new () => RefusalView;
      if (typeof value === 'object' && value !== null) return result;
      throw new Fault(`${name} was answered with something that is neither a result nor a refusal.`);
    },
  }) as Result;

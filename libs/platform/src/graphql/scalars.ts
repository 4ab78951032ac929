import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { isCalendarDay } from '@navaz/kernel';
import { said } from '../words/request-locale.js';
import { noSuchDay, noSuchMoment } from '../words/words.js';

const bad = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** Marks a field or argument as a calendar day; values are `YYYY-MM-DD` text everywhere in the code. */
export class LocalDate {}

/** A calendar day that exists. */
@Scalar('Date', () => LocalDate)
export class LocalDateScalar implements CustomScalar<string, string> {
  description = 'A calendar day in the Czech Republic, YYYY-MM-DD. Days that do not exist are refused.';

  serialize(value: unknown): string {
    if (typeof value === 'string' && isCalendarDay(value)) return value;
    throw new TypeError('not a calendar day');
  }

  parseValue(value: unknown): string {
    if (typeof value === 'string' && isCalendarDay(value)) return value;
    const shown = typeof value === 'string' ? value.slice(0, 20) : 'hodnota';
    throw bad(said(noSuchDay(shown)));
  }

  parseLiteral(ast: ValueNode): string {
    return this.parseValue(ast.kind === Kind.STRING ? ast.value : null);
  }
}

const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant, as `Date` in the code. */
@Scalar('DateTime', () => Date)
export class InstantScalar implements CustomScalar<string, Date> {
  description = 'An instant as ISO 8601 with an offset, e.g. 2027-03-15T08:30:00+01:00.';

  serialize(value: unknown): string {
    if (value instanceof Date) return value.toISOString();
    throw new TypeError('not an instant');
  }

  parseValue(value: unknown): Date {
    if (typeof value === 'string' && instantShape.test(value) && isCalendarDay(value.slice(0, 10))) {
      const instant = new Date(value);
      if (!Number.isNaN(instant.getTime())) return instant;
    }
    throw bad(said(noSuchMoment));
  }

  parseLiteral(ast: ValueNode): Date {
    return this.parseValue(ast.kind === Kind.STRING ? ast.value : null);
  }
}

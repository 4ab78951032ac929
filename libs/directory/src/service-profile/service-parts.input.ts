import { Field, InputType, Int } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';
import type { AreaKindCode } from '../code-lists/area-kinds.js';
import type { PrisonContactFormCode } from '../code-lists/prison-contact-forms.js';
import type { ServiceFormCode } from '../code-lists/service-forms.js';
import type { OpeningHours } from '../entities/opening-hours.js';
import type { AreaPart, FormPart, PrisonPart, RunPart, StageNeeds } from './service-draft.js';

// Items of lists are plain objects by the time the room reads them; the room checks them and names their paths.

/** Opening hours of one day. */
@InputType('OpeningHoursInput')
export class OpeningHoursInput implements OpeningHours {
  @Field(() => Int, { description: '1 = Monday to 7 = Sunday.' })
  day!: number;

  @Field(() => String, { description: 'HH:MM' })
  from!: string;

  @Field(() => String, { description: 'HH:MM, at most 24:00.' })
  to!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

/** A form in which a service is given. */
@InputType('ServiceFormInput')
export class FormInput implements FormPart {
  @Field(() => String, { description: 'Code list service forms.' })
  form!: ServiceFormCode;

  @Field(() => [OpeningHoursInput], { nullable: true, description: 'Absent = not published.' })
  openingHours!: OpeningHoursInput[] | null;

  @Field(() => Boolean, { nullable: true })
  nonstop!: boolean | null;
}

/** A place people may come from or go to. */
@InputType('ServiceAreaInput')
export class AreaInput implements AreaPart {
  @Field(() => String, { description: 'Code list area kinds.' })
  level!: AreaKindCode;

  @Field(() => String, { description: 'Code of the region, district …; CZ for the whole country.' })
  code!: string;
}

/** A prison in which a service works. */
@InputType('PrisonServedInput')
export class PrisonServedInput implements PrisonPart {
  @Field(() => String)
  prisonCode!: string;

  @Field(() => String, { description: 'Code list prison contact forms.' })
  form!: PrisonContactFormCode;

  @Field(() => LocalDate, { nullable: true })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true })
  validTo!: string | null;
}

/** A run of a programme. */
@InputType('ServiceRunInput')
export class RunInput implements RunPart {
  @Field(() => LocalDate)
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true })
  endsOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'At the latest the day of the start.' })
  enrolmentUntil!: string | null;

  @Field(() => Int, { nullable: true, description: 'People.' })
  size!: number | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

/** The data a service needs at one stage of a handover. */
@InputType('StageNeedsInput')
export class StageNeedsInput implements StageNeeds {
  @Field(() => String, { description: 'Code list stages.' })
  stage!: string;

  @Field(() => [String], { description: 'Code list of fields that may travel.' })
  fields!: string[];
}
